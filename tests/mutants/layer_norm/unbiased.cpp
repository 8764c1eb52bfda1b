// Divides the squares by H - 1, as statistics of a sample do.
#include <cmath>

#include "math/layer_norm.h"

using namespace glassbert;

Normalised glassbert::layer_norm(const Tensor& x, const LayerNorm& parameters, double epsilon) {
  const Index N = x.dim(0), H = x.dim(1);
  Normalised out{Tensor(x.shape()), Tensor(Shape{N}), Tensor(Shape{N})};
  for (Index n = 0; n < N; ++n) {
    double mean = 0, squares = 0;
    for (const double v : x.row(n)) mean += v / double(H);
    for (const double v : x.row(n)) squares += (v - mean) * (v - mean);
    const double deviation = std::sqrt(squares / double(H - 1) + epsilon);
    for (Index h = 0; h < H; ++h)
      out.y(n, h) = static_cast<real>(parameters.weight(h) * (x(n, h) - mean) / deviation +
                                      parameters.bias(h));
    out.mean(n) = static_cast<real>(mean);
    out.deviation(n) = static_cast<real>(deviation);
  }
  return out;
}
