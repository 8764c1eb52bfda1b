#include "explain/difference_errors.h"

#include <algorithm>
#include <cmath>

#include "bert/attention_products.h"
#include "core/rng.h"
#include "math/softmax.h"
#include "measure/central_difference.h"

namespace glassbert {

std::vector<double> difference_errors(std::span<const double> steps) {
  constexpr Index T = 6, D = 8;
  Rng rng{18};
  const Tensor Q = normal(rng, {T, D}), K = normal(rng, {T, D}), V = normal(rng, {T, D});
  const Tensor d_Z = normal(rng, {T, D});

  const auto objective = [&](const Tensor& query) {  // the sum of d_Z Z
    Tensor Z(Shape{T, D});
    mix_values(softmax(attention_scores(query, K, 1, {0, T})), V, {0, T}, Z);
    double sum = 0;
    for (Index i = 0; i < Z.size(); ++i) sum += double(d_Z.values()[i]) * double(Z.values()[i]);
    return sum;
  };
  const Tensor P = softmax(attention_scores(Q, K, 1, {0, T}));
  Tensor d_Q(Q.shape()), d_K(K.shape()), d_V(V.shape());
  const Tensor d_P = mix_values_backward(P, V, d_Z, {0, T}, d_V);
  attention_scores_backward(Q, K, softmax_backward(P, d_P), {0, T}, d_Q, d_K);

  std::vector<double> errors;
  for (const double step : steps) {
    const Tensor slopes = central_difference(objective, Q, step);
    double worst = 0, largest = 0;
    for (Index i = 0; i < Q.size(); ++i) {
      const double d = d_Q.values()[i];
      worst = std::max(worst, std::abs(d - double(slopes.values()[i])));
      largest = std::max(largest, std::abs(d));
    }
    errors.push_back(worst / largest);
  }
  return errors;
}

}  // namespace glassbert
