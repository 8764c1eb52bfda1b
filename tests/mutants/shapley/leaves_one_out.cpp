// Looks at the whole coalition only: leave one out.
#include "measure/shapley.h"

using namespace glassbert;

std::vector<double> glassbert::shapley_values(Index n, std::span<const double> values) {
  std::vector<double> phi;
  const std::size_t all = values.size() - 1;
  for (Index i = 0; i < n; ++i) phi.push_back(values[all] - values[all & ~(std::size_t{1} << i)]);
  return phi;
}
