// Forgets the input: how fast the objective grows, not how much of it is there.
#include "explain/gradient_x_input.h"

using namespace glassbert;

Tensor glassbert::gradient_times_input(const Tensor& x, const Tensor& d_x) {
  Tensor scores(Shape{x.dim(0)});
  for (Index t = 0; t < x.dim(0); ++t)
    for (Index h = 0; h < x.dim(1); ++h) scores(t) += d_x(t, h);
  return scores;
}
