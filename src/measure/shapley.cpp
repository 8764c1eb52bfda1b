#include "measure/shapley.h"

#include <bit>

#include "core/check.h"

namespace glassbert {
// eq shapley
std::vector<double> shapley_values(Index n, std::span<const double> values) {
  check(n >= 1 && n < 32 && values.size() == std::size_t{1} << n, "shapley: ", values.size(),
        " values for ", n, " players; give one for each of the 2^n coalitions");
  std::vector<double> weight{1 / static_cast<double>(n)};  // |S|! (n-|S|-1)! / n!, by |S|
  for (Index size = 1; size < n; ++size)
    weight.push_back(weight.back() * static_cast<double>(size) / static_cast<double>(n - size));
  std::vector<double> phi(static_cast<std::size_t>(n));
  for (std::size_t player = 0; player < phi.size(); ++player) {
    const std::size_t bit = std::size_t{1} << player;
    for (std::size_t s = 0; s < values.size(); ++s)
      if ((s & bit) == 0) phi[player] += weight[std::popcount(s)] * (values[s | bit] - values[s]);
  }
  return phi;
}

}  // namespace glassbert
