#include "explain/contribution.h"

#include <cmath>

#include "math/kernel/products.h"
#include "math/views.h"

namespace glassbert {

// eq attention.contribution
Tensor contribution_norms(const Tensor& probs, const Tensor& value, const Tensor& output_weight) {
  check_rank(probs, 3, "contribution_norms: probs");
  const Index A = probs.dim(0), T = probs.dim(1), H = value.dim(1), D = H / A;
  check_shape(value, Shape{T, A * D}, "contribution_norms: value");
  check_shape(output_weight, Shape{H, H}, "contribution_norms: output_weight");
  Tensor norms = probs;
  for (Index a = 0; a < A; ++a) {
    Tensor given(Shape{T, H});  // V_a W_a^T: what each key gives, written as a hidden state
    multiply(columns_of(value, {0, T}, a * D, D),
             transposed(columns_of(output_weight, {0, H}, a * D, D)),
             columns_of(given, {0, T}, 0, H));
    for (Index j = 0; j < T; ++j) {
      double squares = 0;
      for (const double v : given.row(j)) squares += v * v;
      for (Index i = 0; i < T; ++i) norms(a, i, j) *= static_cast<real>(std::sqrt(squares));
    }
  }
  return norms;
}

}  // namespace glassbert
