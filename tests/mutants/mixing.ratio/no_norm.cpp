// Leaves out the LayerNorm's weight, which makes some features larger than others.
#include <cmath>
#include "explain/mixing_ratio.h"

using namespace glassbert;

Tensor glassbert::mixing_ratio(const Mixture& mixture, const Tensor& norm_weight) {
  const Index T = mixture.kept.dim(0), H = mixture.kept.dim(1);
  const auto length = [&](const Tensor& x, Index t) {
    double mean = 0, squares = 0;
    for (Index h = 0; h < H; ++h) mean += double(x(t, h)) / double(H);
    for (Index h = 0; h < H; ++h)
      squares += std::pow(double(x(t, h)) - mean + 0 * double(norm_weight(h)), 2);
    return std::sqrt(squares);
  };
  Tensor ratio(Shape{T});
  for (Index t = 0; t < T; ++t) {
    const double mixed = length(mixture.mixed, t), kept = length(mixture.kept, t);
    ratio(t) = static_cast<real>(mixed / (mixed + kept));
  }
  return ratio;
}
