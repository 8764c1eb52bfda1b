// Knows that the mean moves with x, but takes the deviation for a constant.
#include "math/layer_norm.h"

using namespace glassbert;

LayerNormGradient glassbert::layer_norm_backward(const Tensor& x, const Normalised& out,
                                                 const LayerNorm& parameters, const Tensor& d_y,
                                                 Wanted wanted) {
  const Index N = x.dim(0), H = x.dim(1);
  LayerNormGradient d{Tensor(x.shape()), {}};
  if (wanted == Wanted::parameters) d.d_parameters = {Tensor(Shape{H}), Tensor(Shape{H})};
  for (Index n = 0; n < N; ++n) {
    const auto z = [&](Index h) { return (x(n, h) - out.mean(n)) / out.deviation(n); };
    const auto g = [&](Index h) { return d_y(n, h) * parameters.weight(h); };
    real mean_g = 0;
    for (Index h = 0; h < H; ++h) mean_g += g(h) / static_cast<real>(H);
    for (Index h = 0; h < H; ++h) {
      d.d_x(n, h) = (g(h) - mean_g) / out.deviation(n);
      if (wanted != Wanted::parameters) continue;
      d.d_parameters.weight(h) += d_y(n, h) * z(h);
      d.d_parameters.bias(h) += d_y(n, h);
    }
  }
  return d;
}
