// Adds the layers up: nothing goes from one through another.
#include "explain/chefer.h"
#include "math/matmul.h"

using namespace glassbert;

Tensor glassbert::chefer(std::span<const Tensor> maps, std::span<const Tensor> d_maps) {
  const Index T = maps[0].dim(1);
  Tensor R(Shape{T, T});
  for (Index t = 0; t < T; ++t) R(t, t) = 1;
  for (std::size_t l = 0; l < maps.size(); ++l) R = add(R, wanted_attention(maps[l], d_maps[l]));
  return R;
}
