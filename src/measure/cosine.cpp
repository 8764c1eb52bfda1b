#include "measure/cosine.h"

#include <cmath>

namespace glassbert {

// eq cosine
Tensor cosine(const Tensor& a, const Tensor& b) {
  check_rank(a, 2, "cosine: a");
  check_rank(b, 2, "cosine: b");
  const Index R = a.dim(0), H = a.dim(1), C = b.dim(0);
  check(b.dim(1) == H, "cosine: a has shape ", a.shape(), " and b ", b.shape(),
        "; rows must have equal lengths");
  Tensor cosines(Shape{R, C});
  for (Index r = 0; r < R; ++r)
    for (Index c = 0; c < C; ++c) {
      const auto a_r = a.row(r), b_c = b.row(c);
      double product = 0, a_squares = 0, b_squares = 0;
      for (Index h = 0; h < H; ++h) {
        product += double(a_r[h]) * double(b_c[h]);
        a_squares += double(a_r[h]) * double(a_r[h]);
        b_squares += double(b_c[h]) * double(b_c[h]);
      }
      const double lengths = std::sqrt(a_squares) * std::sqrt(b_squares);
      cosines(r, c) = lengths > 0 ? static_cast<real>(product / lengths) : 0;
    }
  return cosines;
}

}  // namespace glassbert
