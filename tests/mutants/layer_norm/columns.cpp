// Normalises each feature over the tokens, as batch normalisation does, not each token.
#include <cmath>

#include "math/layer_norm.h"

using namespace glassbert;

Normalised glassbert::layer_norm(const Tensor& x, const LayerNorm& parameters, double epsilon) {
  const Index N = x.dim(0), H = x.dim(1);
  Normalised out{Tensor(x.shape()), Tensor(Shape{N}), Tensor(Shape{N})};
  for (Index h = 0; h < H; ++h) {
    double mean = 0, squares = 0;
    for (Index n = 0; n < N; ++n) mean += x(n, h) / double(N);
    for (Index n = 0; n < N; ++n) squares += (x(n, h) - mean) * (x(n, h) - mean);
    const double deviation = std::sqrt(squares / double(N) + epsilon);
    for (Index n = 0; n < N; ++n)
      out.y(n, h) = static_cast<real>(parameters.weight(h) * (x(n, h) - mean) / deviation +
                                      parameters.bias(h));
  }
  return out;
}
