#include "math/matmul.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/parallel.h"
#include "math/kernel/products.h"
#include "math/kernel/row_products.h"
#include "math/views.h"

namespace glassbert {
namespace {

constexpr Index numbers_a_thread = 1 << 14;  // fewer are added before another thread has begun

}  // namespace

// eq matmul
Tensor matmul(const Tensor& a, const Tensor& b) {
  check_rank(a, 2, "matmul: a");
  check_rank(b, 2, "matmul: b");
  const Index R = a.dim(0), K = a.dim(1), C = b.dim(1);
  check(b.dim(0) == K, "matmul: a has shape ", a.shape(), " and b ", b.shape(),
        "; the inner sizes must agree");
  Tensor c(Shape{R, C});
  for (Index r = 0; r < R; ++r) {
    const auto c_r = c.row(r);
    for (Index k = 0; k < K; ++k) {
      const real a_rk = a.row(r)[k];
      const auto b_k = b.row(k);
      for (std::size_t j = 0; j < c_r.size(); ++j) c_r[j] += a_rk * b_k[j];
    }
  }
  return c;
}

// eq matmul.grad
MatmulGradient matmul_backward(const Tensor& a, const Tensor& b, const Tensor& d_c) {
  check_shape(d_c, Shape{a.dim(0), b.dim(1)}, "matmul_backward: d_c");
  return {multiply(matrix_of(d_c), transposed(matrix_of(b))),   // d_A = d_C B^T
          multiply(transposed(matrix_of(a)), matrix_of(d_c))};  // d_B = A^T d_C
}

Tensor multiply(const MatrixView& a, const MatrixView& b) {
  Tensor c = Tensor::for_overwrite(Shape{a.rows, b.columns});
  multiply(a, b, columns_of(c, {0, a.rows}, 0, b.columns));
  return c;
}

// eq matmul.transposed
Tensor matmul_transposed(const Tensor& x, const Tensor& weight, const Tensor& bias) {
  check_rank(x, 2, "matmul_transposed: x");
  check_rank(weight, 2, "matmul_transposed: weight");
  const Index N = x.dim(0), O = weight.dim(0);
  check(x.dim(1) == weight.dim(1), "matmul_transposed: x has shape ", x.shape(), " and weight ",
        weight.shape(), "; rows must have equal lengths");
  if (!bias.empty()) check_shape(bias, Shape{O}, "matmul_transposed: bias");
  Tensor y = Tensor::for_overwrite(Shape{N, O});
  constexpr Index few = 240, most = 1 << 19;                // so that what is repacked at a time
  const Index block = O * weight.dim(1) <= most ? O : few;  // stays in the cache
  parallel_for((O + block - 1) / block, 1, [&](Index begin, Index end) {
    for (Index o = begin * block; o < std::min(end * block, O); o += block) {
      const Index count = std::min(block, O - o);
      const MatrixView W = columns_of(weight, {o, o + count}, 0, weight.dim(1));
      multiply(columns_of(x, {0, N}, 0, x.dim(1)), transposed(W), columns_of(y, {0, N}, o, count),
               1, bias.empty() ? bias.values() : bias.values().subspan(o, count));
    }
  });
  return y;
}

Tensor add(const Tensor& a, const Tensor& b) {
  check_shape(b, a.shape(), "add: b");
  Tensor sum = Tensor::for_overwrite(a.shape());
  parallel_for(a.size(), numbers_a_thread, [&](Index begin, Index end) {
    const Index count = end - begin;
    add_rows(a.values().subspan(begin, count), b.values().subspan(begin, count),
             sum.values().subspan(begin, count));
  });
  return sum;
}

Tensor subtract(const Tensor& a, const Tensor& b) {
  check_shape(b, a.shape(), "subtract: b");
  Tensor difference = Tensor::for_overwrite(a.shape());
  std::transform(a.values().begin(), a.values().end(), b.values().begin(),
                 difference.values().begin(), std::minus<real>{});
  return difference;
}

Tensor scaled(Tensor x, real factor) {
  for (real& v : x.values()) v *= factor;
  return x;
}

// eq add_bias
Tensor add_bias(Tensor x, const Tensor& bias) {
  check_rank(x, 2, "add_bias: x");
  check_shape(bias, Shape{x.dim(1)}, "add_bias: bias");
  parallel_for(x.dim(0), 16, [&](Index begin, Index end) {
    for (Index n = begin; n < end; ++n) add_row(bias.values(), x.row(n));
  });
  return x;
}

// eq add_bias.grad
Tensor sum_of_rows(const Tensor& x) {
  check_rank(x, 2, "sum_of_rows: x");
  Tensor sums(Shape{x.dim(1)});
  parallel_for(x.dim(1), 64, [&](Index begin, Index end) {  // a thread has columns of its own
    for (Index n = 0; n < x.dim(0); ++n)
      add_row(x.row(n).subspan(begin, end - begin), sums.values().subspan(begin, end - begin));
  });
  return sums;
}

void add_to(Tensor& total, Tensor part) {
  if (total.empty()) {
    total = std::move(part);
    return;
  }
  if (part.empty()) return;
  check_shape(part, total.shape(), "add_to: part");
  parallel_for(part.size(), numbers_a_thread, [&](Index begin, Index end) {
    const Index count = end - begin;
    add_row(part.values().subspan(begin, count), total.values().subspan(begin, count));
  });
}

Tensor transpose(const Tensor& x) {
  check_rank(x, 2, "transpose: x");
  Tensor y = Tensor::for_overwrite(Shape{x.dim(1), x.dim(0)});
  for (Index r = 0; r < x.dim(0); ++r)
    for (Index c = 0; c < x.dim(1); ++c) y.row(c)[r] = x.row(r)[c];
  return y;
}

}  // namespace glassbert
