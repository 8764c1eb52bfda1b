#include "explain/rollout.h"

#include <cmath>

#include "math/matmul.h"

namespace glassbert {

// eq rollout.residual
Tensor residual_attention(const Tensor& probs) {
  check_rank(probs, 3, "residual_attention: probs");
  const Index A = probs.dim(0), T = probs.dim(1);
  check_shape(probs, Shape{A, T, T}, "residual_attention: probs");
  Tensor passed(Shape{T, T});
  for (Index t = 0; t < T; ++t) {
    for (Index s = 0; s < T; ++s) {
      real sum = 0;
      for (Index a = 0; a < A; ++a) sum += probs(a, t, s);
      passed(t, s) = sum / static_cast<real>(A) / 2;
    }
    passed(t, t) += real(0.5);  // the token itself, by the residual connection
  }
  return passed;
}

// eq rollout
Tensor rollout(std::span<const Tensor> maps) {
  check(!maps.empty(), "rollout: no layers");
  const Index T = maps[0].dim(1);
  Tensor shares(Shape{T, T});
  for (Index t = 0; t < T; ++t) shares(t, t) = 1;
  for (const Tensor& probs : maps) shares = matmul(residual_attention(probs), shares);
  return shares;
}

// eq rollout.own
double own_share(const Tensor& shares) {
  const Index T = shares.dim(0);
  double sum = 0;
  for (Index t = 0; t < T; ++t) sum += shares(t, t);
  return sum / static_cast<double>(T);
}

// eq rollout.uniform
double uniform_own_share(Index layers, Index T) {
  const double kept = std::pow(0.5, static_cast<double>(layers));  // by residual connections alone
  return kept + (1 - kept) / static_cast<double>(T);
}

}  // namespace glassbert
