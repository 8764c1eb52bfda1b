// Compares `glassbert measure` with numpy, scipy, networkx, lime and closed forms in double
// precision: shared golden data, explain/matrices.jsonl.
#include <cmath>
#include <map>

#include "app/measure_answer.h"
#include "golden/cases.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/tolerance.h"

using namespace glassbert;

namespace {

double largest_in(const Json& value) {
  if (value.is(JsonKind::number)) return std::abs(value.number("expected"));
  double most = 0;
  if (value.is(JsonKind::array))
    for (const Json& part : value.array("expected")) most = std::max(most, largest_in(part));
  return most;
}

// Empty when `got` has the lists of `expected`, null where that is null, and numbers no farther
// than `allowed` from its numbers.
std::string difference(const Json& got, const Json& expected, double allowed) {
  if (got.kind() != expected.kind()) return "another kind of value";
  if (expected.is(JsonKind::number)) {
    const double g = got.number("got"), e = expected.number("expected");
    return std::abs(g - e) <= allowed ? "" : join("expected ", e, ", got ", g);
  }
  if (expected.is(JsonKind::null)) return "";
  const Json::Array &g = got.array("got"), &e = expected.array("expected");
  if (g.size() != e.size()) return join("expected a list of ", e.size(), ", got ", g.size());
  for (std::size_t i = 0; i < e.size(); ++i)
    if (const std::string wrong = difference(g[i], e[i], allowed); !wrong.empty())
      return join(wrong, " at ", i);
  return "";
}

}  // namespace

TEST_CASE("measure answers every line of the golden matrices with its numbers") {
  const auto golden = golden_folder("explain");
  if (!golden) GLASSBERT_SKIP("golden/explain: set GLASSBERT_GOLDEN to run");
  std::map<std::string, int> matched;
  int lines = 0;
  for (const Json& line : read_lines(*golden / "matrices.jsonl")) {
    INFO(line.member("id", "line").text("id"));
    const Json answer = Json::parse(measure_answer(line.to_text()), "answer");
    bool all = true;
    for (const auto& [name, expected] : line.member("expected", "line").object("expected")) {
      const Tolerance allowed = tolerance::golden_explain;
      const std::string wrong =
          difference(answer.member(name, "answer"), expected,
                     allowed.absolute + allowed.relative * largest_in(expected));
      CHECK(wrong == "");
      all = all && wrong.empty();
    }
    ++lines;
    matched[line.member("op", "line").text("op")] += all ? 1 : 0;
  }
  int sum = 0;
  for (const auto& [name, count] : matched) sum += count;
  WARN(sum << " of " << lines << " lines of measure matched");
  CHECK(lines >= 352);
  CHECK(matched.size() == 20);
}
