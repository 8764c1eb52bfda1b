// Correlates the numbers themselves, not their ranks.
#include "measure/spearman.h"

#include <cmath>
#include <numeric>

std::optional<double> glassbert::spearman(std::span<const double> x, std::span<const double> y) {
  const double n = double(x.size()), of_x = std::accumulate(x.begin(), x.end(), 0.0) / n,
               of_y = std::accumulate(y.begin(), y.end(), 0.0) / n;
  double together = 0, xx = 0, yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    together += (x[i] - of_x) * (y[i] - of_y);
    xx += (x[i] - of_x) * (x[i] - of_x);
    yy += (y[i] - of_y) * (y[i] - of_y);
  }
  if (xx == 0 || yy == 0) return std::nullopt;
  return together / std::sqrt(xx * yy);
}
