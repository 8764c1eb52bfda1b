#include "math/layer_norm.h"

#include <cmath>

#include "core/parallel.h"
#include "math/kernel/row_math.h"

namespace glassbert {

// eq layer_norm
Normalised layer_norm(const Tensor& x, const LayerNorm& parameters, double epsilon) {
  check_rank(x, 2, "layer_norm: x");
  const Index N = x.dim(0), H = x.dim(1);
  check_shape(parameters.weight, Shape{H}, "layer_norm: weight");
  check_shape(parameters.bias, Shape{H}, "layer_norm: bias");
  Normalised out{Tensor::for_overwrite(x.shape()), Tensor(Shape{N}), Tensor(Shape{N})};
  const auto weight = parameters.weight.values(), bias = parameters.bias.values();

  parallel_for(N, 8, [&](Index begin, Index end) {
    for (Index n = begin; n < end; ++n) {
      const auto x_n = x.row(n);
      const auto y_n = out.y.row(n);
      const auto [mean, variance] = row_moments(x_n);
      const real deviation = std::sqrt(variance + static_cast<real>(epsilon));
      normalise_row(x_n, mean, 1 / deviation, weight, bias,
                    y_n);  // (x-mean)/deviation weight + bias
      out.mean(n) = mean;
      out.deviation(n) = deviation;
    }
  });
  return out;
}

}  // namespace glassbert
