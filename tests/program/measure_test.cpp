// `glassbert measure` from outside, in both builds: answers in order, and lines at fault.
#include <cmath>

#include "io/json.h"
#include "support/catch.h"
#include "support/process.h"

using namespace glassbert;

namespace {

const std::string in_float = GLASSBERT_BINARY_DIR "/glassbert",
                  in_double = GLASSBERT_BINARY_DIR "/double/glassbert";

// The objects that the lines are answered with.
std::vector<Json> measure(const std::string& build, const std::vector<std::string>& lines,
                          const std::vector<std::string>& flags = {}) {
  std::string input;
  for (const std::string& line : lines) input += line + '\n';
  std::vector<std::string> words{build, "measure", "--json"};
  words.insert(words.end(), flags.begin(), flags.end());
  const Finished done = run_command(words, input);
  INFO(done.error);
  CHECK(done.code == 0);
  CHECK(done.error.empty());
  std::vector<Json> answers;
  std::istringstream out(done.out);
  for (std::string line; std::getline(out, line);) answers.push_back(Json::parse(line, "answer"));
  return answers;
}

std::string id_of(const Json& answer) { return answer.member("id", "answer").to_text(); }

// n times the same text, commas between.
std::string repeat(const std::string& text, int n) {
  std::string all;
  for (int i = 0; i < n; ++i) all += (i == 0 ? "" : ",") + text;
  return all;
}

}  // namespace

TEST_CASE("each line is answered in order under its id, in both builds") {
  for (const std::string& build : {in_float, in_double}) {
    const std::vector<Json> answers = measure(
        build, {R"({"id": "a", "op": "tvd", "x": [1, 0], "y": [0, 1]})", "",
                R"({"op": "tau", "x": [1, 1], "y": [1, 2], "id": 7, "source": {"a": [[]]}})",
                R"({"op": "quadrature", "rule": "gauss", "steps": 2})",
                R"({"id": "r", "op": "rollout", "attention": [[[[0.5, 0.5], [0.5, 0.5]]]]})"});
    REQUIRE(answers.size() == 4);
    CHECK(id_of(answers[0]) == "\"a\"");
    CHECK(answers[0].member("value", "answer").number("value") == 1);
    CHECK(id_of(answers[1]) == "7");
    CHECK(answers[1].member("value", "answer").is(JsonKind::null));
    CHECK(id_of(answers[2]) == "null");
    CHECK(answers[2].member("nodes", "answer").array("nodes").size() == 2);
    CHECK(answers[3].member("matrix", "answer").to_text() == "[[0.75,0.25],[0.25,0.75]]");
  }
}

TEST_CASE("a line at fault is answered with its error and stops no other") {
  const std::string row = "[" + repeat("0.25", 4) + "]";
  const std::vector<std::pair<std::string, std::string>> faults{
      {R"({"id": 1})", "no \"op\""},
      {R"({"id": 1, "op": "tvdd", "x": [1], "y": [1]})", "did you mean tvd?"},
      {R"({"id": 1, "op": 5})", "string"},
      {R"({"id": 1, "op": "tvd", "x": [1]})", "no \"y\""},
      {R"({"id": 1, "op": "tvd", "x": [1], "y": "one"})", "y"},
      {R"({"id": 1, "op": "tvd", "x": [1, 0], "y": [1]})", "2 and 1"},
      {R"({"id": 1, "op": "jsd", "x": [NaN], "y": [1]})", "found NaN"},
      {R"({"id": 1, "op": "jsd", "x": [1e400], "y": [1]})", "range of double"},
      {R"({"id": 1, "op": "jsd", "x": [2, -1], "y": [0, 1]})", "not negative"},
      {R"({"id": 1, "op": "kl", "x": [3, 4], "y": [1, 0]})", "not to 1"},
      {R"({"id": 1, "op": "entropy", "x": []})", "empty list"},
      {R"({"id": 1, "op": "entropy", "x": [[0.5], [0.5]]})", "levels of lists"},
      {R"({"id": 1, "op": "entropy", "x": [[1], [0.5, 0.5]]})", "lists of 1 and of 2"},
      {R"({"id": 1, "op": "entropy", "x": [1, [0]]})", "a list among numbers"},
      {R"({"id": 1, "op": "entropy", "x": [[1], 0]})", "a number among lists"},
      {R"({"id": 1, "op": "entropy", "x": [null]})", "a number"},
      {R"({"id": 1, "op": "entropy", "x": )" + std::string(5000, '['), "deep"},
      {R"({"id": 1, "op": "entropy", "y": )" + std::string(5000, '{'), "line"},
      {R"({"id": 1, "op": "rollout", "attention": [[[)" + row + "]]]}", "1 rows and 4 columns"},
      {R"({"id": 1, "op": "rollout", "attention": [[[[9e99]]]]})", "not to 1"},
      {R"({"id": 1, "op": "rollout", "attention": [[[[1]]]], "from_layer": 1})", "from 0 to 0"},
      {R"({"id": 1, "op": "rollout", "attention": [[[[1]]]], "from_layer": -1})", "from_layer"},
      {R"({"id": 1, "op": "rollout", "attention": [[[[1]]]], "from_layer": 0.5})", "from_layer"},
      {R"({"id": 1, "op": "attention-flow", "attention": [[[[-1]]]]})", "not negative"},
      {R"({"id": 1, "op": "attention-entropy", "attention": [[[[1]]]], "position": 1})",
       "position"},
      {R"({"id": 1, "op": "attention-entropy", "attention": [[[[1]]]], "position": "some"})",
       "all"},
      {R"({"id": 1, "op": "chefer", "attention": [[[[1]]]]})", "no \"gradient\""},
      {R"({"id": 1, "op": "chefer", "attention": [[[[1]]]], "gradient": [[[[1]]], [[[1]]]]})",
       "layers"},
      {R"({"id": 1, "op": "gradient-attention", "attention": [[[[1]]]], "gradient": [[[[1, 2]]]], "layer": 0})",
       "shape"},
      {R"({"id": 1, "op": "gradient-attention", "attention": [[[[1]]]], "gradient": [[[[1]]]]})",
       "layer"},
      {R"({"id": 1, "op": "shapley", "n": -3, "values": [1]})", "n: -3"},
      {R"({"id": 1, "op": "shapley", "n": 1e18, "values": [1]})", "n: 1e+18"},
      {R"({"id": 1, "op": "shapley", "n": 3, "values": [1, 2]})", "2^n, which is 8"},
      {R"({"id": 1, "op": "kernel-shap", "n": 2, "values": [1, 2, 3, 4], "masks": [[1]]})",
       "masks"},
      {R"({"id": 1, "op": "kernel-shap", "n": 2, "values": [1, 2, 3, 4], "masks": [[1, 2]]})",
       "neither 0 nor 1"},
      {R"({"id": 1, "op": "kernel-shap", "n": 3, "values": [1, 2, 3, 4, 5, 6, 7, 8], "masks": [[1, 0, 0]]})",
       "not determined"},
      {R"({"id": 1, "op": "lime", "masks": [[1, 1]], "values": [1, 2]})", "2 for 1 masks"},
      {R"({"id": 1, "op": "lime", "masks": [[1, 1]], "values": [1], "width": 0})", "width"},
      {R"({"id": 1, "op": "select", "scores": [1, 2], "percent": [101]})", "0..100"},
      {R"({"id": 1, "op": "select", "scores": [1, 2], "percent": [0.5]})", "whole number"},
      {R"({"id": 1, "op": "quadrature", "rule": "simpson", "steps": 3})", "gauss or midpoint"},
      {R"({"id": 1, "op": "quadrature", "rule": "gauss", "steps": 0})", "steps"},
      {R"({"id": 1, "op": "quadrature", "rule": "gauss", "steps": 1000000000})", "steps"},
      {R"({"id": 1, "op": "penalty", "alpha": [[1, 0]], "impermissible": [1], "lambda": 1, "form": "mean"})",
       "impermissible"},
      {R"({"id": 1, "op": "penalty", "alpha": [[1, 1]], "impermissible": [1, 0], "lambda": 1, "form": "mean"})",
       "not to 1"},
      {R"({"id": 1, "op": "penalty", "alpha": [[1, 0]], "impermissible": [1, 0], "lambda": 1, "form": "least"})",
       "form"},
      {R"({"id": 1, "op": "aopc", "full": "1", "values": [1]})", "expected a number"},
      {R"({"id": 1, "op": "aopc")", "line"}};
  std::vector<std::string> lines;
  for (const auto& [line, message] : faults) lines.push_back(line);
  lines.push_back(R"({"id": "last", "op": "entropy", "x": [1]})");
  for (const std::string& build : {in_float, in_double}) {
    const std::vector<Json> answers = measure(build, lines);
    REQUIRE(answers.size() == lines.size());
    for (std::size_t i = 0; i < faults.size(); ++i) {
      INFO(lines[i].substr(0, 200) << " -> " << answers[i].to_text());
      CHECK(id_of(answers[i]) == "1");
      CHECK_THAT(answers[i].member("error", "answer").text("error"), holds(faults[i].second));
      CHECK(answers[i].object("answer").size() == 2);
    }
    CHECK(answers.back().member("value", "answer").number("value") == 0);
  }
  const std::vector<Json> no_object = measure(in_float, {"[1, 2]", "nonsense", "\xff\xfe"});
  REQUIRE(no_object.size() == 3);
  for (const Json& answer : no_object) CHECK(answer.find("error") != nullptr);
}

TEST_CASE("numbers too large for single precision are refused there, and none overflows silently") {
  const std::string line = R"({"id": 1, "op": "gradient-attention", "layer": 0,
      "attention": [[[[1]]]], "gradient": [[[[1e300]]]]})";
  std::string one_line = line;
  std::erase(one_line, '\n');
  CHECK(measure(in_float, {one_line})[0].find("error") != nullptr);
  CHECK(measure(in_double, {one_line})[0].member("matrix", "answer").to_text() == "[[1e+300]]");
}

TEST_CASE("what is infinite or undefined is null") {
  const std::vector<Json> answers =
      measure(in_float, {R"({"op": "kl", "x": [0.5, 0.5], "y": [0, 1]})",
                         R"({"op": "aopc", "full": 1e308, "values": [-1e308, -1e308]})",
                         R"({"op": "shapley", "n": 1, "values": [-1e308, 1e308]})",
                         R"({"op": "spearman", "x": [1, 1], "y": [1, 2]})"});
  CHECK(answers[0].member("value", "answer").is(JsonKind::null));
  CHECK(answers[1].member("value", "answer").is(JsonKind::null));
  CHECK(answers[2].member("scores", "answer").to_text() == "[null]");
  CHECK(answers[3].member("value", "answer").is(JsonKind::null));
}

TEST_CASE("flows of 12 layers with 32 tokens are found in a moment, whatever the threads") {
  std::string row;
  for (int j = 0; j < 32; ++j) row += (j == 0 ? "" : ",") + std::to_string(1.0 / (2 << j % 6) / 6);
  const std::string map = "[[" + repeat("[" + row + "]", 32) + "]]";
  const std::string line =
      R"({"id": 1, "op": "attention-flow", "attention": [)" + repeat(map, 12) + "]}";
  const Json one = measure(in_float, {line}, {"--threads", "1"})[0],
             three = measure(in_float, {line}, {"--threads", "3"})[0];
  CHECK(one.member("matrix", "answer").array("matrix").size() == 32);
  CHECK(one.to_text() == three.to_text());
}

TEST_CASE("measure wants --json, and shards its lines as other verbs do") {
  const Finished done = run_command({in_float, "measure"}, "{}\n");
  CHECK(done.code == 2);
  CHECK(done.out.empty());
  CHECK_THAT(done.error, holds("--json"));
  const std::vector<std::string> lines{R"({"id": 0, "op": "entropy", "x": [1]})",
                                       R"({"id": 1, "op": "entropy", "x": [1]})",
                                       R"({"id": 2, "op": "entropy", "x": [1]})"};
  const std::vector<Json> odd = measure(in_float, lines, {"--shard", "1/2"});
  REQUIRE(odd.size() == 1);
  CHECK(id_of(odd[0]) == "1");
}
