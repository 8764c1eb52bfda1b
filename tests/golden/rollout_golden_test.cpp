// Compares rollout with products of numpy in double precision: shared golden data, explain/.
#include <algorithm>
#include <map>

#include "bert/bert.h"
#include "bert/checkpoint.h"
#include "explain/rollout.h"
#include "golden/cases.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/golden.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

Tensor tensor_of(const Json& list, const Shape& shape) {
  std::vector<double> numbers;
  flatten(list, numbers);
  Tensor x(shape);
  REQUIRE(x.size() == std::ssize(numbers));
  std::ranges::transform(numbers, x.values().begin(), [](double v) { return real(v); });
  return x;
}

Index length(const Json& list) { return std::ssize(list.array("list")); }

Index integer_or(const Json* value, Index otherwise) {
  return value != nullptr ? value->integer("flag") : otherwise;
}

// The maps of each case, by its name.
std::map<std::string, std::vector<Tensor>> run_cases(const fs::path& golden) {
  std::map<std::string, std::vector<Tensor>> maps;
  for (const Json& line : read_lines(golden / "cases.jsonl", "\"id\"")) {
    const Checkpoint checkpoint =
        load_checkpoint(golden / "models" / line.member("model", "case").text("model"));
    maps[line.member("id", "case").text("id")] =
        attention_maps(forward(checkpoint.bert, sequence_of(line), {}, Depth::attention));
  }
  return maps;
}

}  // namespace

TEST_CASE("rollouts of tiny classifiers are those of numpy, from any layer to any layer") {
  const auto golden = golden_folder("explain");
  if (!golden) GLASSBERT_SKIP("golden/explain: set GLASSBERT_GOLDEN to run");
  const auto maps = run_cases(*golden);
  int answers = 0;
  for (const Json& line : read_lines(*golden / "expected.jsonl", "\"rollout\"")) {
    const std::vector<Tensor>& all = maps.at(line.member("case", "line").text("case"));
    const Json& flags = line.member("flags", "line");
    INFO(line.to_text());
    const Index from = integer_or(flags.find("from-layer"), 0);
    const Index top = integer_or(flags.find("layer"), std::ssize(all) - 1);
    const Tensor shares = rollout(std::span(all).subspan(from, top - from + 1));
    if (const Json* matrix = line.find("matrix"))
      CHECK(difference(shares, tensor_of(*matrix, shares.shape()),
                       {tolerance::golden_rollout, 0}) == "");
    else
      CHECK(difference(slice(shares, integer_or(flags.find("position"), 0)),
                       tensor_of(line.member("scores", "line"), Shape{shares.dim(0)}),
                       {tolerance::golden_rollout, 0}) == "");
    ++answers;
  }
  WARN(answers << " rollouts compared");
  CHECK(answers > 0);
}

TEST_CASE("rollouts of given maps are those of numpy") {
  const auto golden = golden_folder("explain");
  if (!golden) GLASSBERT_SKIP("golden/explain: set GLASSBERT_GOLDEN to run");
  int answers = 0;
  for (const Json& line : read_lines(*golden / "matrices.jsonl", "\"op\": \"rollout\"")) {
    INFO(line.member("id", "line").text("id"));
    std::vector<Tensor> maps;
    for (const Json& layer : line.member("attention", "line").array("attention")) {
      const Index A = length(layer), T = length(layer.array("layer")[0]);
      maps.push_back(tensor_of(layer, Shape{A, T, T}));
    }
    const Tensor shares = rollout(std::span(maps).subspan(integer_or(line.find("from_layer"), 0)));
    const Json& matrix = line.member("expected", "line").member("matrix", "line");
    CHECK(difference(shares, tensor_of(matrix, shares.shape()), {tolerance::golden_rollout, 0}) ==
          "");
    ++answers;
  }
  WARN(answers << " rollouts compared");
  CHECK(answers > 0);
}
