#include "explain/cut_capacity.h"

namespace glassbert {

// eq flow.cut
double cut_capacity(std::span<const Tensor> pipes, const Tensor& in_set) {
  const Index L = std::ssize(pipes), T = in_set.dim(1);
  check_shape(in_set, Shape{L + 1, T}, "cut_capacity: in_set");
  double sum = 0;
  for (Index l = 0; l < L; ++l)
    for (Index u = 0; u < T; ++u)
      for (Index v = 0; v < T; ++v)
        if (in_set(l + 1, u) != 0 && in_set(l, v) == 0) sum += double(pipes[l](u, v));
  return sum;
}

}  // namespace glassbert
