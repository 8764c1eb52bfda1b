// Judges the search for other weights by itself: shared golden data, explain/.
#include <cmath>
#include <numeric>

#include "golden/cases.h"
#include "golden/explain_case.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/one_thread.h"
#include "support/tolerance.h"

using namespace glassbert;

namespace {

// The probabilities of the classes in a run whose row 0 of the last layer is replaced.
std::vector<double> run_with(const Bert& bert, const Sequence& input, const Tensor* rows) {
  Hooks hooks;
  if (rows != nullptr)
    hooks.push_back({Site::probs,
                     bert.config.L - 1,
                     [rows](Index, Tensor& probs) {
                       for (Index a = 0; a < rows->dim(0); ++a)
                         for (Index j = 0; j < rows->dim(1); ++j) probs(a, 0, j) = (*rows)(a, j);
                     },
                     {}});
  const Trace trace = forward(bert, input, hooks);
  std::vector<double> p;
  for (const real x : trace.logits.row(0)) p.push_back(std::exp(double(x)));
  const double sum = std::accumulate(p.begin(), p.end(), 0.0);
  for (double& x : p) x /= sum;
  return p;
}

double half_of_differences(const std::vector<double>& p, const std::vector<double>& q) {
  double sum = 0;
  for (std::size_t k = 0; k < p.size(); ++k) sum += std::abs(p[k] - q[k]) / 2;
  return sum;
}

// The mean over the heads of the Jensen-Shannon distance of row 0 from the new row.
double mean_distance_of(const Tensor& probs, const Tensor& rows) {
  double sum = 0;
  for (Index a = 0; a < rows.dim(0); ++a)
    for (Index j = 0; j < rows.dim(1); ++j) {
      const double p = probs(a, 0, j), q = rows(a, j), mean = (p + q) / 2;
      if (p > 0) sum += p * std::log(p / mean) / 2;
      if (q > 0) sum += q * std::log(q / mean) / 2;
    }
  return sum / static_cast<double>(rows.dim(0));
}

}  // namespace

TEST_CASE("other weights keep the answer and are as far away as any that are known") {
  const auto golden = golden_folder("explain");
  if (!golden) GLASSBERT_SKIP("golden/explain: set GLASSBERT_GOLDEN to run");
  // A run in single precision knows its outcome to some 1e-6.
  const double slack = tolerance::is_double ? 1e-9 : 3e-6;
  const OneThread one_thread;
  ExplainCases cases(*golden);
  std::string report;
  int answers = 0;
  for (const Json& line : read_lines(*golden / "expected.jsonl")) {
    if (line.member("method", "line").text("method") != "adversarial") continue;
    const std::string name = line.member("case", "line").text("case");
    INFO(name);
    const Bert& bert = cases.model(name).bert;
    const Sequence input = cases.input(name).sequence;
    const Tensor rows = cases.answer(line).explanation.values;
    for (Index a = 0; a < rows.dim(0); ++a) {
      double sum = 0;
      for (Index j = 0; j < rows.dim(1); ++j) {
        CHECK(rows(a, j) >= 0);
        if (!input.mask.empty() && input.mask[j] == 0) CHECK(rows(a, j) == 0);
        sum += rows(a, j);
      }
      CHECK(std::abs(sum - 1) <= 1e-6);
    }
    const double epsilon =
        line.member("flags", "line").member("epsilon", "flags").number("epsilon");
    const auto before = run_with(bert, input, nullptr), after = run_with(bert, input, &rows);
    CHECK(half_of_differences(before, after) <= epsilon + slack);
    const Tensor probs = forward(bert, input).layers.back().probs[0];
    const double best = line.member("notes", "line").member("jsd", "notes").number("jsd");
    const double ratio = mean_distance_of(probs, rows) / best;
    CHECK(ratio >= 0.98);
    report += join(name, " ", epsilon, ": ", ratio, "\n");
    ++answers;
  }
  WARN("share of the best known:\n" << report);
  CHECK(answers > 0);
}
