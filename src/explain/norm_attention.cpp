#include "explain/norm_attention.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "explain/attention_rows.h"
#include "math/kernel/products.h"
#include "math/views.h"

namespace glassbert {
namespace {

// f_h(x_j) for each of some heads and each key: (heads T, H), row h T + j.
Tensor given_by_heads(const Tensor& value, const Tensor& output_weight,
                      std::span<const Index> heads, Index D) {
  const Index T = value.dim(0), H = value.dim(1);
  Tensor given(Shape{std::ssize(heads) * T, H});
  for (Index h = 0; h < std::ssize(heads); ++h)
    multiply(columns_of(value, {0, T}, heads[h] * D, D),
             transposed(columns_of(output_weight, {0, H}, heads[h] * D, D)),
             columns_of(given, {h * T, (h + 1) * T}, 0, H));
  return given;
}

}  // namespace

// eq contribution.fused
Tensor fused_contribution_norms(const Tensor& probs, const Tensor& value,
                                const Tensor& output_weight, std::span<const Index> heads) {
  check_rank(probs, 3, "fused_contribution_norms: probs");
  const Index A = probs.dim(0), T = probs.dim(1), H = value.dim(1), n = std::ssize(heads);
  check_shape(value, Shape{T, H}, "fused_contribution_norms: value");
  const Tensor given = given_by_heads(value, output_weight, heads, H / A);
  Tensor norms(Shape{T, T});
  std::vector<double> gram(static_cast<std::size_t>(n * n));
  for (Index j = 0; j < T; ++j) {
    // || sum_h a_h f_h ||^2 = sum_h sum_k a_h a_k f_h.f_k, with the products of the vectors once.
    for (Index h = 0; h < n; ++h)
      for (Index k = 0; k < n; ++k) {
        const auto f_h = given.row(h * T + j), f_k = given.row(k * T + j);
        gram[h * n + k] = std::inner_product(f_h.begin(), f_h.end(), f_k.begin(), 0.0);
      }
    for (Index i = 0; i < T; ++i) {
      double square = 0;
      for (Index h = 0; h < n; ++h)
        for (Index k = 0; k < n; ++k)
          square += double(probs(heads[h], i, j)) * double(probs(heads[k], i, j)) * gram[h * n + k];
      norms(i, j) = static_cast<real>(std::sqrt(std::max(square, 0.0)));
    }
  }
  return norms;
}

Explanation explain_by_norm_attention(Question& question, const Choices& choices) {
  const Config& config = question.bert().config;
  const Index layer = layer_of(choices, config.L);
  std::vector<Index> heads(static_cast<std::size_t>(config.A));
  std::iota(heads.begin(), heads.end(), Index{0});
  if (choices.head) heads = {*choices.head};
  const LayerTrace& run = question.run().layers[layer];
  Explanation answer = rows_of_map(
      fused_contribution_norms(run.probs[0], run.value,
                               question.bert().layers[layer].attention.output.weight(), heads),
      choices);
  const std::string which = choices.head ? join("head ", *choices.head, " alone")
                                         : join(config.A, " heads summed as vectors");
  answer.notes = {{"choices", join("layer ", layer, ", ", which,
                                   ", length of weight times value times output matrix; no output "
                                   "bias, residual or LayerNorm")}};
  return answer;
}

}  // namespace glassbert
