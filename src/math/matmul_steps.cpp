#include "math/matmul_steps.h"

#include <algorithm>

namespace glassbert {
namespace {

Tensor product_of(const Tensor& a, const Tensor& b) {
  check_rank(a, 2, "matmul: a");
  check_rank(b, 2, "matmul: b");
  check(a.dim(1) == b.dim(0), "matmul: a has shape ", a.shape(), " and b ", b.shape(),
        "; the inner sizes must agree");
  return Tensor(Shape{a.dim(0), b.dim(1)});
}

}  // namespace

// eq matmul.places
Tensor matmul_by_places(const Tensor& a, const Tensor& b) {
  Tensor c = product_of(a, b);
  const auto A = a.values(), B = b.values();
  const Index K = a.dim(1), C = b.dim(1);
  for (Index r = 0; r < a.dim(0); ++r)
    for (Index j = 0; j < C; ++j) {
      real sum = 0;
      for (Index k = 0; k < K; ++k) sum += A[r * K + k] * B[k * C + j];
      c.row(r)[j] = sum;
    }
  return c;
}

// eq matmul.rows
Tensor matmul_by_rows(const Tensor& a, const Tensor& w) {
  check_rank(a, 2, "matmul: a");
  check_rank(w, 2, "matmul: w");
  check(a.dim(1) == w.dim(1), "matmul: a has shape ", a.shape(), " and w ", w.shape(),
        "; rows must have equal lengths");
  Tensor c = Tensor::for_overwrite(Shape{a.dim(0), w.dim(0)});
  for (Index r = 0; r < a.dim(0); ++r)
    for (Index j = 0; j < w.dim(0); ++j) {
      const auto a_r = a.row(r), w_j = w.row(j);
      real sum = 0;
      for (Index k = 0; k < a.dim(1); ++k) sum += a_r[k] * w_j[k];
      c.row(r)[j] = sum;
    }
  return c;
}

// eq matmul.blocked
Tensor matmul_blocked(const Tensor& a, const Tensor& b) {
  constexpr Index block = 32;  // rows of B: 32 x 3072 numbers of 4 bytes are 384 KB
  Tensor c = product_of(a, b);
  for (Index first = 0; first < a.dim(1); first += block)
    for (Index r = 0; r < a.dim(0); ++r) {
      const auto a_r = a.row(r);
      const auto c_r = c.row(r);
      for (Index k = first; k < std::min(first + block, a.dim(1)); ++k) {
        const auto b_k = b.row(k);
        for (std::size_t j = 0; j < c_r.size(); ++j) c_r[j] += a_r[k] * b_k[j];
      }
    }
  return c;
}

}  // namespace glassbert
