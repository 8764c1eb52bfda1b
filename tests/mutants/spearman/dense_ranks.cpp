// Counts ranks without gaps after ties, and takes the formula that holds where there are none.
#include "measure/spearman.h"

#include <algorithm>
#include <vector>

std::optional<double> glassbert::spearman(std::span<const double> x, std::span<const double> y) {
  const auto dense = [](std::span<const double> values, double value) {
    std::vector<double> different(values.begin(), values.end());
    std::ranges::sort(different);
    different.erase(std::unique(different.begin(), different.end()), different.end());
    return double(std::ranges::lower_bound(different, value) - different.begin()) + 1;
  };
  double squares = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double apart = dense(x, x[i]) - dense(y, y[i]);
    squares += apart * apart;
  }
  const double n = double(x.size());
  return 1 - 6 * squares / (n * (n * n - 1));
}
