#include "measure/by_chance.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/check.h"
#include "measure/spearman.h"

namespace glassbert {

double chance_spearman(Index n, Rng& rng, Index draws) {
  check(n >= 2 && draws >= 1, "chance: an order needs two numbers, not ", n);
  std::vector<double> order(n);
  std::iota(order.begin(), order.end(), 0.0);
  const std::vector<double> fixed = order;
  std::vector<double> sizes;
  for (Index i = 0; i < draws; ++i) {
    for (Index left = n; left > 1; --left) std::swap(order[left - 1], order[rng.below(left)]);
    sizes.push_back(std::abs(*spearman(fixed, order)));
  }
  const auto place = sizes.begin() + (draws - 1) * 95 / 100;
  std::ranges::nth_element(sizes, place);
  return *place;
}

}  // namespace glassbert
