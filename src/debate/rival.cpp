#include "debate/rival.h"

#include <cmath>

#include "core/check.h"
#include "measure/kullback_leibler.h"
#include "measure/total_variation.h"

namespace glassbert {

// eq rival.loss
double rival_loss(std::span<const double> y, std::span<const double> y_base,
                  std::span<const double> alpha, std::span<const double> alpha_base,
                  double lambda) {
  return total_variation(y, y_base) - lambda * kullback_leibler(alpha, alpha_base);
}

// eq rival.loss.grad
RivalSlopes rival_loss_backward(std::span<const double> y, std::span<const double> y_base,
                                std::span<const double> alpha, std::span<const double> alpha_base,
                                double lambda) {
  check(y.size() == y_base.size() && alpha.size() == alpha_base.size(),
        "rival: lists of different lengths");
  RivalSlopes d;
  for (std::size_t c = 0; c < y.size(); ++c)
    d.d_y.push_back(y[c] > y_base[c] ? 0.5 : y[c] < y_base[c] ? -0.5 : 0);
  for (std::size_t s = 0; s < alpha.size(); ++s)  // softmax's backward keeps a weight of 0 at 0
    d.d_alpha.push_back(alpha[s] > 0 ? -lambda * (std::log(alpha[s] / alpha_base[s]) + 1) : 0);
  return d;
}

std::vector<double> bounded_gain_backward(std::span<const double> alpha,
                                          std::span<const double> alpha_base, double lambda) {
  std::vector<double> d;
  for (std::size_t s = 0; s < alpha.size(); ++s)
    d.push_back(-lambda / 2 * std::log(2 * alpha[s] / (alpha[s] + alpha_base[s])));
  return d;
}

}  // namespace glassbert
