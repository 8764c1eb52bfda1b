#include "explain/chefer.h"

#include <algorithm>

#include "math/matmul.h"

namespace glassbert {

Tensor wanted_attention(const Tensor& probs, const Tensor& d_probs) {
  check_rank(probs, 3, "wanted_attention: probs");
  const Index A = probs.dim(0), T = probs.dim(1);
  check_shape(probs, Shape{A, T, T}, "wanted_attention: probs");
  check_shape(d_probs, probs.shape(), "wanted_attention: d_probs");
  Tensor wanted(Shape{T, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) {
      double sum = 0;
      for (Index a = 0; a < A; ++a)
        sum += std::max(double(probs(a, t, s)) * double(d_probs(a, t, s)), 0.0);
      wanted(t, s) = static_cast<real>(sum / static_cast<double>(A));
    }
  return wanted;
}

Tensor chefer(std::span<const Tensor> maps, std::span<const Tensor> d_maps) {
  check(!maps.empty(), "chefer: no layers");
  check(maps.size() == d_maps.size(), "chefer: ", maps.size(), " maps and ", d_maps.size(),
        " derivatives");
  const Index T = maps[0].dim(1);
  Tensor R(Shape{T, T});
  for (Index t = 0; t < T; ++t) R(t, t) = 1;
  for (std::size_t l = 0; l < maps.size(); ++l)
    R = add(R, matmul(wanted_attention(maps[l], d_maps[l]), R));
  return R;
}

}  // namespace glassbert
