#include "explain/head_gradient.h"

#include <algorithm>
#include <cmath>

#include "measure/magnitude.h"

namespace glassbert {
namespace {

// The sum of products of two matrices in the columns first .. first+count-1.
double sum_of_products(const Tensor& a, const Tensor& b, Index first, Index count) {
  double sum = 0;
  for (Index r = 0; r < a.rows(); ++r)
    for (Index c = first; c < first + count; ++c) sum += double(a.row(r)[c]) * double(b.row(r)[c]);
  return sum;
}

// The same of one head's (T,T) in two maps (A,T,T).
double sum_of_products(const Tensor& a, const Tensor& b, Index head) {
  double sum = 0;
  const Index T = a.dim(1);
  for (Index r = head * T; r < (head + 1) * T; ++r)
    for (Index c = 0; c < T; ++c) sum += double(a.row(r)[c]) * double(b.row(r)[c]);
  return sum;
}

}  // namespace

Explanation explain_by_head_gradient_signed(Question& question, const Choices&) {
  const Config& config = question.bert().config;
  const Trace d = question.derivatives(Wanted::maps);
  Tensor slopes(Shape{config.L, config.A});
  double largest_difference = 0;
  for (Index l = 0; l < config.L; ++l) {
    const LayerTrace &run = question.run().layers[l], &d_run = d.layers[l];
    for (Index a = 0; a < config.A; ++a) {
      const double by_context =
          sum_of_products(run.context, d_run.context, a * config.D(), config.D());
      const double by_weights = sum_of_products(run.probs[0], d_run.probs[0], a);
      slopes(l, a) = static_cast<real>(by_context);
      largest_difference = std::max(largest_difference, std::abs(by_context - by_weights));
    }
  }
  return {slopes,
          Along::heads,
          Along::layers,
          {{"choices", "derivative of F by a gate on the head's context"},
           {"difference_to_sum_over_weights", largest_difference}}};
}

Explanation explain_by_head_gradient(Question& question, const Choices& choices) {
  Explanation answer = explain_by_head_gradient_signed(question, choices);
  answer.values = magnitudes(std::move(answer.values));
  answer.notes[0].value = "size of the derivative of F by a gate on the head's context";
  return answer;
}

}  // namespace glassbert
