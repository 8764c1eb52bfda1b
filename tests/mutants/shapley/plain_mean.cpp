// Counts all coalitions alike: the mean of what the player adds to each. The scores of all players
// no longer sum to what there is to share.
#include "measure/shapley.h"

using namespace glassbert;

std::vector<double> glassbert::shapley_values(Index n, std::span<const double> values) {
  std::vector<double> phi(static_cast<std::size_t>(n));
  for (std::size_t player = 0; player < phi.size(); ++player) {
    const std::size_t bit = std::size_t{1} << player;
    for (std::size_t s = 0; s < values.size(); ++s)
      if ((s & bit) == 0)
        phi[player] += (values[s | bit] - values[s]) / static_cast<double>(values.size() / 2);
  }
  return phi;
}
