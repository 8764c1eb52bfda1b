// Counts the rows of the table from 1.
#include "math/look_up.h"

using namespace glassbert;

Tensor glassbert::look_up(const Tensor& table, std::span<const Index> ids, const char*) {
  Tensor y(Shape{std::ssize(ids), table.dim(1)});
  for (Index n = 0; n < y.dim(0); ++n)
    for (Index h = 0; h < table.dim(1); ++h) y(n, h) = table(ids[n] - 1, h);
  return y;
}
