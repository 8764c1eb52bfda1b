// Compares every method of explanation with the answers of other implementations in float64:
// shared golden data, explain/.
#include <algorithm>
#include <cmath>

#include "golden/cases.h"
#include "golden/explain_case.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/one_thread.h"
#include "support/tolerance.h"

using namespace glassbert;

namespace {

// What the golden data's README allows: a share of the largest number of the answer, and a little.
constexpr double share = tolerance::is_double ? 1e-8 : 1e-4;
double absolute(const std::string& method) {
  if (tolerance::is_double) return 1e-11;
  return method == "value-zeroing" ? 1e-5 : 3e-6;
}

using Numbers = std::vector<double>;

// Appends the numbers of a note.
void append(double x, Numbers& numbers) { numbers.push_back(x); }
void append(const std::string&, Numbers&) {}
template <class Part>
void append(const std::vector<Part>& list, Numbers& numbers) {
  for (const Part& part : list) append(part, numbers);
}

double largest(const Numbers& numbers) {
  double most = 0;
  for (const double x : numbers)
    if (std::abs(x) > most) most = std::abs(x);
  return most;
}

// "" where all numbers agree, else the first that does not.
std::string first_fault(const Numbers& got, const Numbers& want, double scale, double margin) {
  if (got.size() != want.size()) return join(got.size(), " numbers, not ", want.size());
  for (std::size_t i = 0; i < got.size(); ++i)
    if (!(std::abs(got[i] - want[i]) <= share * scale + margin))
      return join("number ", i, " is ", got[i], ", not ", want[i]);
  return "";
}

Numbers note_named(const Explanation& explanation, const std::string& name) {
  Numbers numbers;
  for (const Note& note : explanation.notes)
    if (note.name == name)
      std::visit([&](const auto& value) { append(value, numbers); }, note.value);
  return numbers;
}

std::string fault_of(const ExplainCases::Answered& got, const Json& want) {
  const std::string method = want.member("method", "line").text("method");
  const double margin = absolute(method), value = want.member("value", "line").number("value");
  const Json* matrix = want.find("matrix");
  if (got.explanation.is_matrix() != (matrix != nullptr))
    return "scores for a matrix, or a matrix for scores";
  Numbers numbers;
  flatten(matrix != nullptr ? *matrix : want.member("scores", "line"), numbers);
  const auto values = got.explanation.values.values();
  std::string fault =
      first_fault({values.begin(), values.end()}, numbers, largest(numbers), margin);
  if (fault.empty())
    fault = first_fault({got.value}, {value}, std::max(1.0, std::abs(value)), margin);
  const Json* notes = want.find("notes");
  if (notes == nullptr) return fault;
  for (const auto& [name, note] : notes->object("notes")) {
    Numbers expected;
    flatten(note, expected);
    const double scale = std::max({largest(numbers), std::abs(value), largest(expected)});
    if (fault.empty())
      fault = first_fault(note_named(got.explanation, name), expected, scale, margin);
    if (!fault.empty()) return name + ": " + fault;
  }
  return fault;
}

struct Count {
  int right = 0, all = 0;
};

}  // namespace

TEST_CASE("methods of explanation answer what other implementations answer") {
  const auto golden = golden_folder("explain");
  if (!golden) GLASSBERT_SKIP("golden/explain: set GLASSBERT_GOLDEN to run");
  const OneThread one_thread;
  ExplainCases cases(*golden);
  std::map<std::string, Count> counts;
  for (const Json& line : read_lines(*golden / "expected.jsonl")) {
    const std::string method = line.member("method", "line").text("method");
    const auto is_it = [&](const Method& known) { return known.name == method; };
    if (std::ranges::none_of(all_methods(), is_it) || method == "adversarial") continue;
    INFO(line.member("case", "line").to_text()
         << " " << method << " " << line.member("flags", "line").to_text());
    const std::string fault = fault_of(cases.answer(line), line);
    CHECK(fault == "");
    ++counts[method].all;
    if (fault.empty()) ++counts[method].right;
  }
  std::string report;
  for (const auto& [method, count] : counts)
    report += join(method, " ", count.right, "/", count.all, "\n");
  WARN(report);
  CHECK(!counts.empty());
}
