// Divides by the squares of the lengths: the roots are forgotten.
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
      if (product != 0) cosines(r, c) = product / (a_squares * b_squares);
    }
  return cosines;
}
