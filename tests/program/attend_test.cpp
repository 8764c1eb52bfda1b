// `glassbert attend` from outside, on a little checkpoint of our own.
#include <filesystem>

#include "draw/save.h"
#include "io/safetensors.h"
#include "program/run_program.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/little_checkpoint.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

class AttendFixture {
 public:
  AttendFixture() { write_little_checkpoint(folder_, tensors_of(little_bert())); }

  Finished attend(std::vector<std::string> words) const {
    std::vector<std::string> all{program, "attend",       "--model", folder_.path().string(),
                                 "--out", folder_ / "out"};
    all.insert(all.end(), words.begin(), words.end());
    return run_command(all);
  }

  // The picture that is drawn for these words, read back from the one file of numbers.
  template <class Kind>
  Kind picture(const std::vector<std::string>& words) const {
    const Finished done = attend(words);
    INFO(done.error);
    REQUIRE(done.code == 0);
    const std::size_t end_of_png = done.out.find('\n');
    const std::string numbers = done.out.substr(end_of_png + 1, done.out.size() - end_of_png - 2);
    return std::get<Kind>(load_picture(numbers));
  }

  // The maps (A,T,T) of a layer, as trace writes them.
  Tensor probs(const std::string& text, const std::string& layer) const {
    const std::string file = folder_ / "trace.st";
    REQUIRE(run_command({program, "trace", "--model", folder_.path().string(), text, "--out", file})
                .code == 0);
    const Safetensors trace(file);
    return trace.tensor(*trace.find("probs." + layer));
  }

  std::string operator/(const std::string& name) const { return folder_ / name; }

 private:
  TemporaryFolder folder_;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("every view is drawn, and again from its numbers, byte for byte") {
  const AttendFixture fixture;
  const std::vector<std::pair<Names, std::string>> views{
      {{"--view", "grid", "--scale", "fixed"}, "heads"},
      {{"--layer", "1", "--scale", "panel"}, "layer-1-panel"},
      {{"--layer", "1", "--head", "2"}, "layer-1-head-2"},
      {{"--layer", "1", "--head", "2,0", "--view", "heatmap"}, "layer-1-heads-2-0"},
      {{"--layer", "1", "--head", "0,2"}, "layer-1-heads-0-2-lines"},
      {{"--layer", "1", "--view", "lines", "--query", "cat"}, "layer-1-lines-query-2"},
      {{"--layer", "0", "--head", "1", "--view", "neuron", "--query", "3"},
       "layer-0-head-1-neuron-query-3"},
      {{"--layer", "2", "--view", "strip", "--query", "sat", "--words", "--hide-specials"},
       "layer-2-strip-query-3-words-no-specials"},
      {{"--layer", "0", "--head", "0", "--difference", "a dog ran"}, "layer-0-head-0-difference"}};
  for (auto [words, name] : views) {
    words.insert(words.begin(), "the cat sat");
    const Finished done = fixture.attend(words);
    INFO(done.error);
    const std::string path = fixture / ("out/" + name);
    CHECK(done.out == path + ".png\n" + path + ".csv\n");
    const std::string again = fixture / "again.png";
    REQUIRE(run_command({program, "draw", path + ".csv", "--out", again}).code == 0);
    CHECK(bytes_of(again) == bytes_of(path + ".png"));
  }
}

TEST_CASE("lines show the heads that were asked for, in their order, or all of the layer") {
  const AttendFixture fixture;
  const Tensor probs = fixture.probs("the cat sat", "1");
  const Lines two = fixture.picture<Lines>({"the cat sat", "--layer", "1", "--head", "2,0"});
  CHECK(two.heads == Names{"head 2", "head 0"});
  CHECK(difference(slice(two.weights, 0), slice(probs, 2), {}) == "");
  CHECK(difference(slice(two.weights, 1), slice(probs, 0), {}) == "");
  const Lines all = fixture.picture<Lines>({"the cat sat", "--layer", "1", "--view", "lines"});
  CHECK(difference(all.weights, probs, {}) == "");
}

TEST_CASE("a query is a position or a token, and its row alone is shown") {
  const AttendFixture fixture;
  const Tensor probs = fixture.probs("the cat sat", "1");
  const Names base{"the cat sat", "--layer", "1", "--head", "2", "--view", "strip", "--query"};
  for (const char* query : {"2", "cat"}) {
    Names words = base;
    words.push_back(query);
    const TokenStrip strip = fixture.picture<TokenStrip>(words);
    REQUIRE(strip.rows.size() == 1);
    CHECK(difference(strip.rows[0].values, slice(slice(probs, 2), 2), {}) == "");
    CHECK_THAT(strip.caption.title, holds("\"cat\" (position 2)"));
  }
}

TEST_CASE("pieces are joined to words: the sum to them, the mean from them, rows of sum 1") {
  const AttendFixture fixture;
  const Tensor p = slice(fixture.probs("the cats sat", "0"), 1);  // [CLS] the cat ##s sat [SEP]
  const Heatmap words =
      fixture.picture<Heatmap>({"the cats sat", "--layer", "0", "--head", "1", "--words"});
  const Matrix& matrix = words.panels[0];
  CHECK(matrix.rows == Names{"[CLS]", "the", "cats", "sat", "[SEP]"});
  CHECK(matrix.values(1, 2) == Approx(p(1, 2) + p(1, 3)));
  CHECK(matrix.values(2, 1) == Approx((p(2, 1) + p(3, 1)) / 2));
  for (Index r = 0; r < 5; ++r) {
    double sum = 0;
    for (const real v : matrix.values.row(r)) sum += v;
    CHECK(sum == Approx(1));
  }
}

TEST_CASE(
    "special tokens are left out, nothing is scaled up, and the footer says how much is hidden") {
  const AttendFixture fixture;
  const Tensor p = slice(fixture.probs("the cat sat", "0"), 1);
  const Heatmap picture =
      fixture.picture<Heatmap>({"the cat sat", "--layer", "0", "--head", "1", "--hide-specials"});
  const Matrix& matrix = picture.panels[0];
  CHECK(matrix.rows == Names{"the", "cat", "sat"});
  CHECK(matrix.columns == matrix.rows);
  double hidden = 0;
  for (Index r = 0; r < 3; ++r) {
    for (Index c = 0; c < 3; ++c) CHECK(matrix.values(r, c) == p(r + 1, c + 1));
    hidden += (p(r + 1, 0) + p(r + 1, 4)) / 3;
  }
  char share[16];
  std::snprintf(share, sizeof share, "%.1f%%", 100 * hidden);
  CHECK_THAT(picture.caption.footer,
             holds("[CLS] and [SEP] left out with " + std::string(share) + " of the weight"));
}

TEST_CASE("a difference is the second text's map minus the first's, labelled by both") {
  const AttendFixture fixture;
  const Heatmap picture = fixture.picture<Heatmap>(
      {"the cat sat", "--layer", "2", "--head", "0", "--difference", "the dog sat"});
  REQUIRE(picture.panels.size() == 3);
  const Matrix& signed_panel = picture.panels[2];
  CHECK(signed_panel.scale == ScaleKind::symmetric);
  CHECK(signed_panel.rows == Names{"[CLS]", "the", "cat/dog", "sat", "[SEP]"});
  for (Index r = 0; r < 5; ++r) {
    for (Index c = 0; c < 5; ++c)
      CHECK(signed_panel.values(r, c) ==
            Approx(picture.panels[1].values(r, c) - picture.panels[0].values(r, c)).margin(1e-7));
  }
  const HeadGrid same =
      fixture.picture<HeadGrid>({"the cat sat", "--difference", "the cat sat", "--layer", "1"});
  CHECK(same.scale == ScaleKind::symmetric);
  for (const real v : same.layers[0].values()) CHECK(v == 0);
}

TEST_CASE("the query of a difference stands at one place in both texts") {
  const AttendFixture fixture;
  const TokenStrip strip =
      fixture.picture<TokenStrip>({"the cat sat", "--layer", "0", "--head", "0", "--view", "strip",
                                   "--query", "cat", "--difference", "the dog sat"});
  REQUIRE(strip.rows.size() == 3);
  CHECK(strip.rows[1].tokens == Names{"[CLS]", "the", "dog", "sat", "[SEP]"});
  for (Index i = 0; i < 5; ++i)
    CHECK(strip.rows[2].values(i) ==
          Approx(strip.rows[1].values(i) - strip.rows[0].values(i)).margin(1e-7));
}

TEST_CASE("what does not go together is one line that says what to do, and draws nothing") {
  const AttendFixture fixture;
  struct Fault {
    Names words;
    int code;
    const char* message;
  };
  const std::vector<Fault> faults{
      {{"--view", "lines"}, 2, "give --layer"},
      {{"--view", "sketch"}, 2, "--view"},
      {{"--view", "grid", "--layer", "0", "--head", "1"}, 2, "a grid shows all heads"},
      {{"--view", "heatmap", "--layer", "0"}, 2, "not 0; name them"},
      {{"--layer", "0", "--head", "1,1"}, 2, "given twice"},
      {{"--layer", "0", "--head", "0,3"}, 2, "--head"},
      {{"--query", "cat"}, 2, "choose --view lines, strip or neuron"},
      {{"--view", "strip", "--layer", "0"}, 2, "give --query"},
      {{"--view", "neuron", "--layer", "0", "--query", "1"}, 2, "give one head"},
      {{"--view", "neuron", "--layer", "0", "--head", "1", "--query", "1", "--words"},
       2,
       "--words"},
      {{"--view", "lines", "--layer", "0", "--difference", "a dog ran"}, 2, "--difference"},
      {{"--difference", "a dog ran", "--scale", "fixed"}, 2, "a symmetric scale"},
      {{"--difference", "a dog"},
       1,
       "5 tokens against 4: [CLS] the cat sat [SEP] | [CLS] a dog [SEP]"},
      {{"--view", "strip", "--layer", "0", "--query", "5"}, 1, "position 5, but the last is 4"},
      {{"--view", "strip", "--layer", "0", "--query", "dog"}, 1, "no token \"dog\""},
      {{"--view", "strip", "--layer", "0", "--query", "0", "--hide-specials"},
       1,
       "is left to draw"}};
  for (const Fault& fault : faults) {
    Names words = fault.words;
    words.insert(words.begin(), "the cat sat");
    const Finished done = fixture.attend(words);
    INFO(done.error);
    CHECK(done.code == fault.code);
    CHECK(done.out.empty());
    CHECK_THAT(done.error, holds(fault.message));
    CHECK(std::count(done.error.begin(), done.error.end(), '\n') == 1);
    CHECK_FALSE(fs::exists(fixture / "out"));
  }
  const Finished twice =
      fixture.attend({"the cat the", "--view", "strip", "--layer", "0", "--query", "the"});
  CHECK(twice.code == 1);
  CHECK_THAT(twice.error, holds("\"the\" comes 2 times; give its position, the first is 1"));
}
