// Divides by the length 0 of a row of zeros: the cosine is no number.
#include <cmath>

#include "measure/cosine.h"

using namespace glassbert;

Tensor glassbert::cosine(const Tensor& a, const Tensor& b) {
  Tensor cosines(Shape{a.dim(0), b.dim(0)});
  for (Index r = 0; r < a.dim(0); ++r)
    for (Index c = 0; c < b.dim(0); ++c) {
      real product = 0, a_squares = 0, b_squares = 0;
      for (Index h = 0; h < a.dim(1); ++h) {
        product += a(r, h) * b(c, h);
        a_squares += a(r, h) * a(r, h);
        b_squares += b(c, h) * b(c, h);
      }
      cosines(r, c) = product / std::sqrt(a_squares * b_squares);
    }
  return cosines;
}
