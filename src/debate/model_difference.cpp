#include "debate/model_difference.h"

#include <algorithm>
#include <cmath>

#include "measure/jensen_shannon.h"
#include "measure/rows.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

std::vector<double> probabilities(std::span<const real> logits) {
  const double most = *std::ranges::max_element(logits);
  std::vector<double> p;
  double sum = 0;
  for (const real x : logits) sum += p.emplace_back(std::exp(double(x) - most));
  for (double& share : p) share /= sum;
  return p;
}

// Of rows begin .. end-1 of two matrices of logits.
std::optional<AnswerChange> change_of_rows(const Tensor& a, const Tensor& b, Rows rows) {
  if (a.size() == 0 || b.size() == 0 || a.dim(1) != b.dim(1)) return std::nullopt;
  AnswerChange change;
  for (Index r = rows.begin; r < rows.end; ++r) {
    const std::vector<double> p = probabilities(a.row(r)), q = probabilities(b.row(r));
    const auto likeliest = [](const std::vector<double>& x) {
      return std::ranges::max_element(x) - x.begin();
    };
    change.tvd += total_variation(p, q) / static_cast<double>(rows.count());
    if (likeliest(p) != likeliest(q)) change.changed += 1 / static_cast<double>(rows.count());
  }
  return change;
}

}  // namespace

HeadDistances head_distances(const Trace& a, const Trace& b, Index s) {
  const Index L = std::ssize(a.layers);
  check(L > 0 && L == std::ssize(b.layers), "compare: ", L, " layers and ", b.layers.size());
  const Index A = a.layers[0].probs[s].dim(0);
  HeadDistances distances{Tensor(Shape{L, A}), Tensor(Shape{L})};
  for (Index l = 0; l < L; ++l) {
    const Tensor &p = a.layers[l].probs[s], &q = b.layers[l].probs[s];
    check_shape(q, p.shape(), "compare: attention of the second model");
    const Tensor of_rows = jensen_shannon(p, q);  // (A T)
    const Index T = p.dim(1);
    for (Index head = 0; head < A; ++head) {
      double sum = 0;
      for (Index t = 0; t < T; ++t) sum += of_rows(head * T + t);
      distances.heads(l, head) = static_cast<real>(sum / static_cast<double>(T));
    }
    distances.within(l) = static_cast<real>(mean_distance(p));
  }
  return distances;
}

std::optional<AnswerChange> class_change(const Trace& a, const Trace& b, Index s) {
  return change_of_rows(a.logits, b.logits, {s, s + 1});
}

std::optional<AnswerChange> word_change(const Trace& a, const Trace& b, Index s) {
  return change_of_rows(a.mlm_logits, b.mlm_logits, a.batch.rows(s));
}

double ComparedText::mean() const { return mean_of(attention.heads); }

ComparedText compare_runs(std::string text, const Trace& a, const Trace& b, Index s) {
  return {std::move(text), head_distances(a, b, s), class_change(a, b, s), word_change(a, b, s)};
}

}  // namespace glassbert
