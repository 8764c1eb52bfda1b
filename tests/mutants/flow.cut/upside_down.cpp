// Reads the rows upside down: the set below a layer for the one above it.
#include "explain/cut_capacity.h"

using namespace glassbert;

double glassbert::cut_capacity(std::span<const Tensor> pipes, const Tensor& in_set) {
  double sum = 0;
  for (Index l = 0; l < std::ssize(pipes); ++l)
    for (Index u = 0; u < in_set.dim(1); ++u)
      for (Index v = 0; v < in_set.dim(1); ++v)
        if (in_set(l, u) != 0 && in_set(l + 1, v) == 0) sum += double(pipes[l](u, v));
  return sum;
}
