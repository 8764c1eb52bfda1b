// Takes the difference of the outcomes for the slope of its size: that of half its square.
#include <cmath>

#include "debate/rival.h"

glassbert::RivalSlopes glassbert::rival_loss_backward(std::span<const double> y,
                                                      std::span<const double> y_base,
                                                      std::span<const double> alpha,
                                                      std::span<const double> alpha_base,
                                                      double lambda) {
  RivalSlopes d;
  for (std::size_t c = 0; c < y.size(); ++c) d.d_y.push_back(y[c] - y_base[c]);
  for (std::size_t s = 0; s < alpha.size(); ++s)
    d.d_alpha.push_back(-lambda * (std::log(alpha[s] / alpha_base[s]) + 1));
  return d;
}
