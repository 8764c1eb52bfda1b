#include "measure/spearman.h"

#include <algorithm>
#include <cmath>

#include "core/check.h"
#include "measure/ranks.h"

namespace glassbert {

// eq spearman
std::optional<double> spearman(std::span<const double> x, std::span<const double> y) {
  check(x.size() == y.size(), "Spearman: ", x.size(), " and ", y.size(), " numbers");
  const std::vector<double> r = average_ranks(x), s = average_ranks(y);
  const double mean = (static_cast<double>(x.size()) + 1) / 2;  // of the ranks, ties or not
  double together = 0, of_x = 0, of_y = 0;
  for (std::size_t i = 0; i < r.size(); ++i) {
    together += (r[i] - mean) * (s[i] - mean);
    of_x += (r[i] - mean) * (r[i] - mean);
    of_y += (s[i] - mean) * (s[i] - mean);
  }
  if (of_x == 0 || of_y == 0) return std::nullopt;
  return std::clamp(together / std::sqrt(of_x * of_y), -1.0, 1.0);
}

}  // namespace glassbert
