#include "explain/attention_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace glassbert {

Tensor heads_of(const Tensor& maps, std::optional<Index> head) {
  check_rank(maps, 3, "heads_of: maps");
  return head ? reshaped(slice(maps, *head), Shape{1, maps.dim(1), maps.dim(2)}) : maps;
}

Tensor mean_of_heads(const Tensor& maps) {
  const Index A = maps.dim(0), T = maps.dim(1);
  Tensor mean(Shape{T, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) {
      double sum = 0;
      for (Index a = 0; a < A; ++a) sum += maps(a, t, s);
      mean(t, s) = static_cast<real>(sum / static_cast<double>(A));
    }
  return mean;
}

Explanation rows_of_map(Tensor matrix, const Choices& choices) {
  return {choices.row ? slice(matrix, *choices.row) : std::move(matrix)};
}

Index layer_of(const Choices& choices, Index L) { return choices.layer.value_or(L - 1); }

std::string name_layer_and_heads(const Choices& choices, Index L, Index A) {
  const std::string layer = join("layer ", layer_of(choices, L));
  return choices.head ? join(layer, ", head ", *choices.head)
                      : join(layer, ", mean of ", A, " heads");
}

double largest_row_error(const Tensor& matrix) {
  double largest = 0;
  for (Index r = 0; r < matrix.rows(); ++r) {
    double sum = 0;
    for (const real x : matrix.row(r)) sum += x;
    largest = std::max(largest, std::abs(sum - 1));
  }
  return largest;
}

}  // namespace glassbert
