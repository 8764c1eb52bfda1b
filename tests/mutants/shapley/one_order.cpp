// Lets the players come in one order only, the first first.
#include "measure/shapley.h"

using namespace glassbert;

std::vector<double> glassbert::shapley_values(Index n, std::span<const double> values) {
  std::vector<double> phi;
  std::size_t before = 0;
  for (Index i = 0; i < n; ++i) {
    const std::size_t with = before | std::size_t{1} << i;
    phi.push_back(values[with] - values[before]);
    before = with;
  }
  return phi;
}
