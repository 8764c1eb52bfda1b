#include "math/layer_norm.h"

#include <cmath>

#include "core/parallel.h"
#include "math/kernel/layer_norm_row.h"
#include "math/kernel/row_math.h"
#include "math/kernel/row_products.h"

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

// eq layer_norm.grad
LayerNormGradient layer_norm_backward(const Tensor& x, const Normalised& out,
                                      const LayerNorm& parameters, const Tensor& d_y,
                                      Wanted wanted) {
  check_rank(x, 2, "layer_norm_backward: x");
  check_shape(d_y, x.shape(), "layer_norm_backward: d_y");
  const Index N = x.dim(0), H = x.dim(1);
  const auto weight = parameters.weight.values();
  Tensor z = Tensor::for_overwrite(x.shape());
  LayerNormGradient d{Tensor::for_overwrite(x.shape()), {}};

  parallel_for(N, 8, [&](Index begin, Index end) {
    for (Index n = begin; n < end; ++n) {
      const auto x_n = x.row(n), d_y_n = d_y.row(n);
      const auto z_n = z.row(n), d_x_n = d.d_x.row(n);
      const real mean = out.mean(n), factor = 1 / out.deviation(n);
      standardise_row(x_n, mean, factor, z_n);
      weigh_row(weight, d_y_n, 0, d_x_n);  // g
      const real mean_g = row_moments(d_x_n).mean;
      const real mean_gz = row_dot(d_x_n, z_n) / static_cast<real>(H);
      straighten_row(z_n, mean_g, mean_gz, factor, d_x_n);  // (g - mean_g - z mean_gz) factor
    }
  });
  if (wanted != Wanted::parameters) return d;
  d.d_parameters = {Tensor(Shape{H}), Tensor(Shape{H})};
  parallel_for(H, 64, [&](Index begin, Index end) {  // a thread has columns of its own
    const auto part = [&](auto row) { return row.subspan(begin, end - begin); };
    for (Index n = 0; n < N; ++n) {
      add_products(part(d_y.row(n)), part(z.row(n)), part(d.d_parameters.weight.values()));
      add_row(part(d_y.row(n)), part(d.d_parameters.bias.values()));
    }
  });
  return d;
}

}  // namespace glassbert
