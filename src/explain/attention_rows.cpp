#include "explain/attention_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace glassbert {

Tensor fuse_heads(const Tensor& maps, std::optional<Index> head) {
  check_rank(maps, 3, "fuse_heads: maps");
  if (head) return slice(maps, *head);
  const Index A = maps.dim(0), rows = maps.dim(1);
  Tensor mean(Shape{rows, maps.dim(2)});
  for (Index i = 0; i < rows; ++i) {
    const auto mean_i = mean.row(i);
    for (Index a = 0; a < A; ++a) {
      const auto map_a_i = maps.row(a * rows + i);
      for (std::size_t j = 0; j < mean_i.size(); ++j) mean_i[j] += map_a_i[j];
    }
    for (real& x : mean_i) x /= static_cast<real>(A);
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
