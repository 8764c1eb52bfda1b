#include "measure/shapley.h"

#include <bit>

#include "core/check.h"

namespace glassbert {
namespace {

// |S|! (n-|S|-1)! / n! for |S| = 0 .. n-1: 1 / (n C(n-1,|S|)).
std::vector<double> weights_by_size(Index n) {
  std::vector<double> weights{1 / static_cast<double>(n)};
  for (Index size = 1; size < n; ++size)
    weights.push_back(weights.back() * static_cast<double>(size) / static_cast<double>(n - size));
  return weights;
}

}  // namespace

std::vector<double> shapley_values(Index n, std::span<const double> values) {
  check(n >= 1 && n < 32 && values.size() == std::size_t{1} << n, "shapley: ", values.size(),
        " values for ", n, " players; give one for each of the 2^n coalitions");
  const std::vector<double> weight = weights_by_size(n);
  std::vector<double> phi(static_cast<std::size_t>(n));
  for (std::size_t player = 0; player < phi.size(); ++player) {
    const std::size_t bit = std::size_t{1} << player;
    for (std::size_t s = 0; s < values.size(); ++s)
      if ((s & bit) == 0) phi[player] += weight[std::popcount(s)] * (values[s | bit] - values[s]);
  }
  return phi;
}

}  // namespace glassbert
