// The verbs that run a model, from outside, on a little checkpoint of our own.
#include <filesystem>
#include <fstream>

#include "io/json.h"
#include "io/safetensors.h"
#include "program/fixture.h"
#include "program/run_program.h"
#include "support/catch.h"

using namespace glassbert;
namespace fs = std::filesystem;

TEST_CASE("trace writes everything under the names of its contract") {
  const Fixture fixture;
  const Finished done =
      fixture.run({"trace", "--text", "the cat", "--pair", "it sat", "--out", fixture / "t.st"});
  INFO(done.error);
  REQUIRE(done.code == 0);
  const Safetensors file(fixture / "t.st");
  const auto shape_of = [&](const char* name) { return file.find(name)->shape; };
  using Lengths = std::vector<std::uint64_t>;
  CHECK(file.integers(*file.find("ids")) == std::vector<std::int64_t>{2, 5, 7, 3, 24, 9, 3});
  CHECK(file.integers(*file.find("types")) == std::vector<std::int64_t>{0, 0, 0, 0, 1, 1, 1});
  CHECK(file.integers(*file.find("mask")) == std::vector<std::int64_t>(7, 1));
  CHECK(shape_of("hidden.3") == Lengths{7, 12});
  CHECK(shape_of("scores.2") == Lengths{3, 7, 7});
  CHECK(shape_of("probs.0") == Lengths{3, 7, 7});
  for (const char* name : {"query.1", "key.1", "value.1", "context.1"})
    CHECK(shape_of(name) == Lengths{3, 7, 4});
  CHECK(shape_of("pooled") == Lengths{12});
  CHECK(shape_of("mlm_logits") == Lengths{7, 31});
  CHECK_FALSE(file.find("logits").has_value());
}

TEST_CASE("the same ids give the same trace as the text, for every number of threads") {
  const Fixture fixture;
  REQUIRE(fixture.run({"trace", "the cat", "--out", fixture / "a.st", "--threads", "1"}).code == 0);
  REQUIRE(fixture.run({"trace", "--ids", "2,5,7,3", "--out", fixture / "b.st", "--threads", "3"})
              .code == 0);
  CHECK(bytes_of(fixture / "a.st") == bytes_of(fixture / "b.st"));
}

TEST_CASE("changes reach the run, in the order given") {
  const Fixture fixture;
  REQUIRE(fixture
              .run({"trace", "the cat", "--out", fixture / "t.st", "--change", "ablate:1:2",
                    "--change", "uniform:0:1"})
              .code == 0);
  const Safetensors file(fixture / "t.st");
  const Tensor context = file.tensor(*file.find("context.1"));
  const Tensor third = slice(context, 2);
  for (const real v : third.values()) CHECK(v == 0);
  CHECK(file.tensor(*file.find("probs.0"))(1, 2, 3) == Approx(0.25));
}

TEST_CASE("trace answers many lines in one start, faulty ones with their error") {
  const Fixture fixture;
  const Finished done =
      fixture.run({"trace", "--jsonl", "-", "--out", fixture / "many"},
                  "{\"id\": \"one\", \"text\": \"the cat\"}\n"
                  "{\"id\": 2, \"ids\": [2, 99, 3]}\n"
                  "{\"id\": \"../up\", \"ids\": [2, 3]}\n"
                  "{\"id\": \"four\", \"ids\": [2, 5, 3], \"mask\": [1, 1, 0]}\n");
  CHECK(done.code == 0);
  CHECK(fs::exists(fixture / "many/one.safetensors"));
  CHECK(fs::exists(fixture / "many/four.safetensors"));
  CHECK(std::distance(fs::directory_iterator(fixture / "many"), {}) == 2);
  CHECK_THAT(done.out, holds("word embeddings: id 99 at position 1 is outside 0..30"));
  CHECK_THAT(done.out, holds("can't be a file's name"));
}

TEST_CASE("what can't be run is one line, exit code 1 or 2, and no file") {
  const Fixture fixture;
  const std::string out = fixture / "t.st";
  struct Fault {
    std::vector<std::string> words;
    int code;
    const char* message;
  };
  const std::vector<Fault> faults{
      {{"trace", "--ids", "2,5", "--types", "0", "--out", out}, 1, "1 types for 2 ids"},
      {{"trace", "--ids", "2,5", "--types", "0,2", "--out", out}, 1, "id 2 at position 1"},
      {{"trace", "--ids", "2,x", "--out", out}, 2, "--ids"},
      {{"trace", "--out", out}, 2, "neither a text nor --ids"},
      {{"trace", "the cat"}, 2, "--out: not given"},
      {{"trace", "the cat", "--out", out, "--change", "ablate:3:0"}, 1, "outside 0..2"},
      {{"trace", "the cat", "--out", out, "--change", "ablate:0:3"}, 1, "outside 0..2"},
      {{"trace", "the cat", "--out", out, "--change", "ablte:0:1"}, 2, "did you mean ablate?"},
      {{"trace", "the cat", "--out", out, "--change", "probs:0=nowhere"}, 1, "nowhere"},
      {{"trace", "a a a a a a a a a a a a a a a a a", "--out", out}, 1, "--truncate"},
      {{"trace", "the cat", "--out", fixture / "no/such/folder.st"}, 1, "no/such"},
      {{"attend", "the cat", "--head", "1"}, 2, "give --layer, too"},
      {{"attend", "the cat", "--layer", "3"}, 2, "--layer"},
      {{"predict", "the cat", "--task", "classify"}, 1, "no classifier"},
      {{"predict", "the cat", "--task", "fill"}, 1, "no [MASK] in it"}};
  for (const Fault& fault : faults) {
    const Finished done = fixture.run(fault.words);
    INFO(done.error);
    CHECK(done.code == fault.code);
    CHECK(done.out.empty());
    CHECK_THAT(done.error, holds(fault.message));
    CHECK(done.error.rfind("error: ", 0) == 0);
    CHECK(std::count(done.error.begin(), done.error.end(), '\n') == 1);
    CHECK_FALSE(fs::exists(out));
  }
}

TEST_CASE("a text that is too long is cut when --truncate says so, and an empty one works") {
  const Fixture fixture;
  REQUIRE(fixture
              .run({"trace", "a a a a a a a a a a a a a a a a a", "--truncate", "--out",
                    fixture / "t.st"})
              .code == 0);
  const Safetensors cut(fixture / "t.st");
  CHECK(cut.find("ids")->shape == std::vector<std::uint64_t>{17});
  REQUIRE(fixture.run({"trace", "--text", "", "--out", fixture / "e.st"}).code == 0);
  const Safetensors empty(fixture / "e.st");
  CHECK(empty.integers(*empty.find("ids")) == std::vector<std::int64_t>{2, 3});
}

TEST_CASE("attend draws all heads in both scales, a layer, or one head, with their numbers") {
  const Fixture fixture;
  const std::string out = fixture / "pictures";
  REQUIRE(fixture.run({"attend", "the cat sat", "--out", out}).code == 0);
  for (const char* name : {"heads.png", "heads.csv", "heads-panel.png", "heads-panel.csv"})
    CHECK(fs::exists(fs::path(out) / name));
  const Finished one = fixture.run(
      {"attend", "the cat sat", "--layer", "1", "--head", "2", "--scale", "panel", "--out", out});
  CHECK(one.out == out + "/layer-1-head-2-panel.png\n" + out + "/layer-1-head-2-panel.csv\n");
  CHECK(bytes_of(out + "/layer-1-head-2-panel.png").substr(1, 3) == "PNG");
  CHECK(fixture.run({"attend", "the cat sat", "--layer", "0", "--out", out}).code == 0);
  CHECK(fs::exists(fs::path(out) / "layer-0.png"));
}

TEST_CASE("predict fills masks, compares two texts, and ranks the pairs of a file") {
  const Fixture fixture;
  const Finished filled = fixture.run({"predict", "the [MASK] sat", "--top", "3", "--json"});
  REQUIRE(filled.code == 0);
  const Json answer = Json::parse(filled.out, "answer");
  const Json& mask = answer.member("masks", "answer").array("masks").at(0);
  CHECK(mask.member("position", "mask").integer("position") == 2);
  const Json::Array& words = mask.member("candidates", "mask").array("candidates");
  REQUIRE(words.size() == 3);
  CHECK(words[0].member("probability", "word").number("p") >=
        words[1].member("probability", "word").number("p"));

  const Finished same =
      fixture.run({"predict", "the cat sat", "the cat sat", "--task", "similarity"});
  CHECK_THAT(same.out, holds("1.0000"));
  const Finished ranked =
      fixture.run({"predict", "--pairs", "-"}, "the cat\tit was red\nthe dog\tthe dog\n");
  REQUIRE(ranked.code == 0);
  CHECK(ranked.out.find("the dog  ") < ranked.out.find("the cat  "));
}

TEST_CASE("the bench of gradients says how many forwards each way back costs") {
  const Fixture fixture;
  const Finished done =
      fixture.run({"bench", "gradients", "--json", "--seconds", "0", "--tokens", "4"});
  INFO(done.error);
  REQUIRE(done.code == 0);
  std::istringstream lines(done.out);
  std::vector<std::string> names;
  for (std::string line; std::getline(lines, line);) {
    const Json json = Json::parse(line, "line");
    names.push_back(json.member("what", "line").text("what"));
    CHECK(json.member("ratio_to_forward", "line").number("ratio") > 0);
  }
  CHECK(names == std::vector<std::string>{"forward", "forward + gradients of all attention maps",
                                          "forward + gradients of all parameters"});
}

TEST_CASE("the bench answers with one JSON object a line") {
  const Fixture fixture;
  for (const char* what : {"forward", "load", "tokenize"}) {
    const Finished done =
        fixture.run({"bench", what, "--json", "--seconds", "0", "--tokens", "4,8"});
    INFO(done.error);
    REQUIRE(done.code == 0);
    std::istringstream lines(done.out);
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      const Json json = Json::parse(line, "line");
      if (count == 0) CHECK(json.member("what", "line").text("what") == what);
      CHECK(json.member("median_ms", "line").number("ms") > 0);
    }
    CHECK(count == (std::string(what) == "tokenize" ? 1 : 2));
  }
}

TEST_CASE("shards of one input, merged in order, are the answer of one process") {
  const Fixture fixture;
  std::string input;
  for (int i = 0; i < 7; ++i)
    input +=
        "{\"id\": " + std::to_string(i) + ", \"text\": \"the cat " + std::to_string(i) + "\"}\n";
  const std::string whole = fixture.run({"tokenize", "--jsonl"}, input).out;
  std::vector<std::string> parts;
  for (const char* shard : {"0/3", "1/3", "2/3"}) {
    parts.push_back(fixture / ("part-" + std::to_string(parts.size())));
    std::ofstream(parts.back())
        << fixture.run({"tokenize", "--jsonl", "--shard", shard}, input).out;
  }
  CHECK(run_command({program, "merge", parts[0], parts[1], parts[2]}).out == whole);
  CHECK(std::count(whole.begin(), whole.end(), '\n') == 7);

  const Finished wrong = run_command({program, "merge", parts[1], parts[0], parts[2]});
  CHECK(wrong.code == 1);
  CHECK(wrong.out.empty());
  CHECK(fixture.run({"tokenize", "--jsonl", "--shard", "3/3"}, input).code == 2);
}

TEST_CASE("a picture is drawn again from its numbers, byte for byte") {
  const Fixture fixture;
  const std::string out = fixture / "pictures";
  REQUIRE(fixture.run({"attend", "the cat sat", "--layer", "1", "--out", out}).code == 0);
  const std::string again = fixture / "again.png";
  REQUIRE(run_command({program, "draw", out + "/layer-1.csv", "--out", again}).code == 0);
  CHECK(bytes_of(again) == bytes_of(out + "/layer-1.png"));
}
