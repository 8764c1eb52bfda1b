// `glassbert explain` from outside, on a little classifier of our own.
#include <filesystem>

#include "draw/save.h"
#include "io/json.h"
#include "program/run_program.h"
#include "support/catch.h"
#include "support/little_checkpoint.h"
#include "support/little_classifier.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

class ExplainFixture {
 public:
  explicit ExplainFixture(const Bert& bert = little_classifier()) {
    write_little_checkpoint(folder_, tensors_of(bert));
    if (!bert.classifier) return;
    std::string config = little_config;
    config.insert(config.find('{') + 1,
                  R"("architectures": ["BertForSequenceClassification"],
                     "id2label": {"0": "bad", "1": "neutral", "2": "good"},)");
    folder_.write("config.json", config);
  }

  Finished explain(Names words) const {
    words.insert(words.begin(), {GLASSBERT_BINARY_DIR "/glassbert", "explain", "--model",
                                 folder_.path().string(), "--threads", "1"});
    return run_command(words);
  }

  // The object that is printed for these words.
  Json answer(Names words) const {
    words.push_back("--json");
    const Finished done = explain(words);
    INFO(done.error);
    REQUIRE(done.code == 0);
    return Json::parse(done.out, "answer");
  }

  std::string operator/(const std::string& name) const { return folder_ / name; }
  std::string write(const std::string& name, const std::string& text) const {
    return folder_.write(name, text);
  }

 private:
  TemporaryFolder folder_;
};

std::vector<double> numbers(const Json& list) {
  std::vector<double> all;
  for (const Json& x : list.array("list")) all.push_back(x.number("list"));
  return all;
}

Names texts(const Json& list) {
  Names all;
  for (const Json& x : list.array("list")) all.push_back(x.text("list"));
  return all;
}

const Names cats_sat{"the cats sat"};  // [CLS] the cat ##s sat [SEP]

}  // namespace

TEST_CASE("an answer is one JSON object with the fields of the contract") {
  const ExplainFixture fixture;
  const Json answer = fixture.answer(with(cats_sat, {"--method", "occlusion"}));
  CHECK(answer.member("method", "answer").text("method") == "occlusion");
  CHECK(answer.member("objective", "answer").text("objective").starts_with("logit:"));
  CHECK(texts(answer.member("tokens", "answer")) ==
        Names{"[CLS]", "the", "cat", "##s", "sat", "[SEP]"});
  const auto scores = numbers(answer.member("scores", "answer"));
  REQUIRE(scores.size() == 6);
  CHECK((scores[0] == 0 && scores[5] == 0 && scores[2] != 0));
  CHECK(answer.find("matrix") == nullptr);
  CHECK(answer.member("cost", "answer").member("forwards", "cost").number("forwards") == 5);
  const Json whole = fixture.answer(with(cats_sat, {"--method", "rollout", "--position", "all"}));
  CHECK(whole.find("scores") == nullptr);
  CHECK(whole.member("matrix", "answer").array("matrix").size() == 6);
}

TEST_CASE("ids and text are the same question, and the answer is the same for every thread") {
  const ExplainFixture fixture;
  const Names by_ids{"--method", "lime", "--json", "--ids", "2,5,7,15,9,3"};
  const Finished ids = fixture.explain(by_ids);
  CHECK(ids.code == 0);
  CHECK(ids.out == fixture.explain(with(cats_sat, {"--method", "lime", "--json"})).out);
  const Finished two =
      run_command({GLASSBERT_BINARY_DIR "/glassbert", "explain", "--model", fixture / "",
                   "--threads", "2", "--method", "lime", "--json", "the cats sat"});
  CHECK(two.out == ids.out);
}

TEST_CASE("words are the sums of their pieces, and specials are left out with what they held") {
  const ExplainFixture fixture;
  const auto pieces =
      numbers(fixture.answer(with(cats_sat, {"--method", "attention"})).member("scores", "a"));
  const Json words =
      fixture.answer(with(cats_sat, {"--method", "attention", "--words", "--without-specials"}));
  CHECK(texts(words.member("tokens", "answer")) == Names{"the", "cats", "sat"});
  const auto merged = numbers(words.member("scores", "answer"));
  REQUIRE(merged.size() == 3);
  CHECK(merged[1] == Approx(pieces[2] + pieces[3]));
  CHECK(words.member("notes", "answer").member("left_out_sum", "notes").number("sum") ==
        Approx(pieces[0] + pieces[5]));
  const Json map =
      fixture.answer(with(cats_sat, {"--method", "attention", "--words", "--position", "all"}));
  for (const Json& row : map.member("matrix", "answer").array("matrix")) {
    double sum = 0;
    for (const double x : numbers(row)) sum += x;
    CHECK(sum == Approx(1));
  }
}

TEST_CASE("several methods are a line each, and one picture that is drawn again from its numbers") {
  const ExplainFixture fixture;
  const Finished all =
      fixture.explain(with(cats_sat, {"--method", "all", "--json", "--out", fixture / "out"}));
  INFO(all.error);
  REQUIRE(all.code == 0);
  CHECK(std::count(all.out.begin(), all.out.end(), '\n') >= 10);
  const std::string png = fixture / "out/methods.png";
  const Picture picture = load_picture(fixture / "out/methods.csv");
  CHECK(std::get<TokenStrip>(picture).rows.size() >= 10);
  save_png(picture, fixture / "again.png");
  CHECK(bytes_of(fixture / "again.png") == bytes_of(png));
}

TEST_CASE("matrices are heatmaps over tokens or heads, other lists are bars") {
  const ExplainFixture fixture;
  const auto picture = [&](const std::string& method, const Names& more) {
    const Finished done =
        fixture.explain(with(with(cats_sat, {"--method", method, "--out", fixture / "out"}), more));
    INFO(done.error);
    REQUIRE(done.code == 0);
    CHECK_THAT(done.out, holds("out/" + method + ".png\n"));
    return load_picture(fixture / ("out/" + method + ".csv"));
  };
  const Matrix heads = std::get<Heatmap>(picture("head-ablation", {})).panels[0];
  CHECK((heads.row_title == "layer" && heads.column_title == "head"));
  CHECK(heads.scale == ScaleKind::symmetric);
  const Matrix map = std::get<Heatmap>(picture("attention", {"--position", "all"})).panels[0];
  CHECK(map.rows == Names{"[CLS]", "the", "cat", "##s", "sat", "[SEP]"});
  CHECK(std::get<Bars>(picture("uniform", {})).names == Names{"bad", "neutral", "good"});
  const TokenStrip strip = std::get<TokenStrip>(picture("occlusion", {"--without-specials"}));
  CHECK(strip.rows[0].tokens == Names{"the", "cat", "##s", "sat"});
  CHECK_THAT(strip.caption.footer, holds("special tokens left out"));
}

TEST_CASE("a fault is one line that says what to do, nothing on standard output, nothing written") {
  const ExplainFixture fixture;
  const std::string masks = fixture.write("masks.json", "[[1, 1, 1]]");
  const std::string wild = fixture.write("wild.json", "[[1, 1, 1, 2]]");
  const std::string order = fixture.write("order.json", "[[0, 1, 2, 3, 4]]");
  struct Fault {
    Names words;
    int code;
    const char* message;
  };
  const std::vector<Fault> faults{
      {{}, 2, "--method: not given"},
      {{"--method", "rollot"}, 2, "did you mean rollout?"},
      {{"--method", "attention", "--layer", "3"}, 2, "--layer"},
      {{"--method", "attention", "--layer", "all"}, 2, "no layer of attention"},
      {{"--method", "attention", "--head", "3"}, 2, "--head"},
      {{"--method", "attention", "--position", "6"}, 2, "--position"},
      {{"--method", "rollout", "--layer", "0", "--from-layer", "1"}, 1, "lies above layer 0"},
      {{"--method", "occlusion", "--objective", "logit:3"}, 1, "label 3 is outside 0..2"},
      {{"--method", "occlusion", "--objective", "logits:0"}, 2, "did you mean logit?"},
      {{"--method", "occlusion", "--removal", "cut"}, 2, "--removal"},
      {{"--method", "occlusion", "--steps", "0"}, 2, "--steps"},
      {{"--method", "lime", "--masks", masks}, 1, "row 0 has 3 numbers, but 4"},
      {{"--method", "lime", "--masks", wild}, 1, "2 in list 0 is out of range"},
      {{"--method", "lime", "--masks", fixture / "none.json"}, 1, "none.json"},
      {{"--method", "permutation", "--permutations", order}, 1, "list 0 is no permutation"},
      {{"--method", "erasure-flip", "--order", "permutation"}, 1, "no --permutations"},
      {{"--method", "uniform", "--objective", "mlm:1:2"}, 1, "mlm_logits"},
      {{"--method", "occlusion", "--corrupt-ids", "1,2"}, 2, "2 numbers for 6 tokens"}};
  for (const Fault& fault : faults) {
    const Finished done =
        fixture.explain(with(with(cats_sat, {"--json", "--out", fixture / "out"}), fault.words));
    INFO(done.error);
    CHECK(done.code == fault.code);
    CHECK(done.out.empty());
    CHECK(done.error.find("error: ") == done.error.rfind("error: "));
    CHECK_THAT(done.error, holds(fault.message));
    CHECK_FALSE(fs::exists(fixture / "out"));
  }
  const Finished unread =
      fixture.explain(with(cats_sat, {"--method", "attention", "--steps", "3"}));
  CHECK(unread.code == 0);
  CHECK_THAT(unread.error, holds("warning: --steps: not read by attention"));
}

TEST_CASE("without a classifier methods need an objective, and probabilities are of masked words") {
  const ExplainFixture fixture(little_bert());
  const Finished none = fixture.explain(with(cats_sat, {"--method", "occlusion"}));
  CHECK(none.code == 1);
  CHECK_THAT(none.error, holds("has no classifier"));
  const Json by_state =
      fixture.answer(with(cats_sat, {"--method", "occlusion", "--objective", "pooled:1"}));
  CHECK(by_state.member("objective", "answer").text("objective") == "pooled:1");
  const Finished flip =
      fixture.explain(with(cats_sat, {"--method", "erasure-flip", "--objective", "pooled:1"}));
  CHECK(flip.code == 1);
  CHECK(flip.out.empty());
  CHECK_THAT(flip.error, holds("no probabilities"));
}
