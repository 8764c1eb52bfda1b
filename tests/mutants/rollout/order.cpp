// Multiplies from the right, so that the earliest layer comes to stand on the left.
#include "explain/rollout.h"
#include "math/matmul.h"

using namespace glassbert;

Tensor glassbert::rollout(std::span<const Tensor> maps) {
  Tensor shares = residual_attention(maps[0]);
  for (const Tensor& probs : maps.subspan(1)) shares = matmul(shares, residual_attention(probs));
  return shares;
}
