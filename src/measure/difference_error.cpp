#include "measure/difference_error.h"

#include <algorithm>
#include <cmath>

#include "core/rng.h"
#include "math/matmul.h"
#include "math/softmax.h"
#include "measure/central_difference.h"

namespace glassbert {

double difference_error(double step) {
  constexpr Index T = 6, D = 8;
  const real scale = 1 / std::sqrt(real{D});
  Rng rng{18};
  const Tensor Q = normal(rng, {T, D}), K = normal(rng, {T, D}), V = normal(rng, {T, D});
  const Tensor d_Z = normal(rng, {T, D});

  const auto weights = [&](const Tensor& query) {
    return softmax(scaled(matmul_transposed(query, K), scale));
  };
  const auto objective = [&](const Tensor& query) {  // the sum of d_Z Z
    const Tensor Z = matmul(weights(query), V);
    double sum = 0;
    for (Index i = 0; i < Z.size(); ++i) sum += double(d_Z.values()[i]) * double(Z.values()[i]);
    return sum;
  };
  const Tensor P = weights(Q), d_P = matmul_backward(P, V, d_Z).d_a;
  const Tensor d_Q = scaled(matmul(softmax_backward(P, d_P), K), scale);

  const Tensor slopes = central_difference(objective, Q, step);
  double worst = 0, largest = 0;
  for (Index i = 0; i < Q.size(); ++i) {
    const double d = d_Q.values()[i];
    worst = std::max(worst, std::abs(d - double(slopes.values()[i])));
    largest = std::max(largest, std::abs(d));
  }
  return worst / largest;
}

}  // namespace glassbert
