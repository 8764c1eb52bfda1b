// Adds the decay to the gradient, as Adam with an L2 penalty does: it passes through the means.
#include <cmath>

#include "train/adamw.h"

using namespace glassbert;

Tensor glassbert::adamw(const Tensor& p, const Tensor& g, Index t, double learning_rate,
                        const AdamW& settings, Tensor& m, Tensor& v) {
  const auto [beta1, beta2, epsilon, decay] = settings;
  Tensor next = p;
  for (Index i = 0; i < p.size(); ++i) {
    const double old = p.values()[i], slope = g.values()[i] + decay * old;
    const double mean = beta1 * m.values()[i] + (1 - beta1) * slope;
    const double square = beta2 * v.values()[i] + (1 - beta2) * slope * slope;
    const double m_full = mean / (1 - std::pow(beta1, t));
    const double v_full = square / (1 - std::pow(beta2, t));
    const double step = m_full / (std::sqrt(v_full) + epsilon);
    next.values()[i] = static_cast<real>(old - learning_rate * step);
    m.values()[i] = static_cast<real>(mean);
    v.values()[i] = static_cast<real>(square);
  }
  return next;
}
