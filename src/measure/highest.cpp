#include "measure/highest.h"

#include <algorithm>
#include <numeric>

#include "core/check.h"

namespace glassbert {

// eq rationale
std::vector<Index> highest(std::span<const double> scores, Index percent) {
  check(percent >= 0 && percent <= 100, "percent: ", percent, " is outside 0..100");
  const Index n = std::ssize(scores), kept = (percent * n + 99) / 100;
  std::vector<Index> places(scores.size());
  std::iota(places.begin(), places.end(), Index{0});
  std::ranges::stable_sort(places, [&](Index a, Index b) { return scores[a] > scores[b]; });
  places.resize(static_cast<std::size_t>(kept));
  std::ranges::sort(places);
  return places;
}

}  // namespace glassbert
