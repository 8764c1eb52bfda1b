#include "math/softmax.h"

#include <limits>
#include <utility>

#include "core/parallel.h"
#include "math/kernel/row_math.h"
#include "math/kernel/row_products.h"

namespace glassbert {

// eq softmax.rows
Tensor softmax(Tensor x) {
  Tensor p = std::move(x);
  parallel_for(p.rows(), 16, [&](Index begin, Index end) {
    for (Index r = begin; r < end; ++r) {
      const auto p_r = p.row(r);
      const real top = row_maximum(p_r);            // shift: the same value, no overflow
      const real sum = exponentiate_row(p_r, top);  // p_r = e^(x_r - top)
      scale_row(p_r, 1 / sum);
    }
  });
  return p;
}

// eq softmax.rows.grad
Tensor softmax_backward(const Tensor& p, const Tensor& d_p) {
  check_shape(d_p, p.shape(), "softmax_backward: d_p");
  Tensor d_x = Tensor::for_overwrite(p.shape());
  parallel_for(p.rows(), 16, [&](Index begin, Index end) {
    for (Index r = begin; r < end; ++r) {
      const real mean = row_dot(d_p.row(r), p.row(r));    // weighted by p
      weigh_row(p.row(r), d_p.row(r), mean, d_x.row(r));  // p (d_p - mean)
    }
  });
  return d_x;
}

Tensor mask_keys(Tensor x, std::span<const int> mask) {
  if (mask.empty()) return x;
  check(x.rank() >= 1 && static_cast<Index>(mask.size()) == x.dim(x.rank() - 1),
        "mask_keys: ", mask.size(), " mask entries for scores of shape ", x.shape());
  for (Index r = 0; r < x.rows(); ++r) {
    const auto row = x.row(r);
    for (std::size_t c = 0; c < row.size(); ++c)
      if (mask[c] == 0) row[c] += std::numeric_limits<real>::lowest();
  }
  return x;
}

void see_itself_alone(Index query, Tensor& x) {
  for (Index a = 0; a < x.dim(0); ++a)
    for (Index t = 0; t < x.dim(2); ++t)
      if (t != query) x(a, query, t) += std::numeric_limits<real>::lowest();
}

}  // namespace glassbert
