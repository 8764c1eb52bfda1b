#include "debate/short_outcome.h"

#include <algorithm>
#include <numeric>

namespace glassbert {
namespace {

constexpr Index most_words = 16;

}  // namespace

std::vector<Index> likeliest_places(const Outcome& outcome, Index most) {
  std::vector<Index> places(outcome.size());
  std::iota(places.begin(), places.end(), Index{0});
  const Index kept = std::min(most, std::ssize(outcome));
  const auto likelier = [&](Index a, Index b) {
    return outcome[a] != outcome[b] ? outcome[a] > outcome[b] : a < b;
  };
  std::ranges::partial_sort(places, places.begin() + kept, likelier);
  places.resize(static_cast<std::size_t>(kept));
  return places;
}

Outcome shortened(const Outcome& outcome, const std::vector<Index>& places) {
  Outcome some;
  double rest = 1;
  for (const Index place : places) rest -= some.emplace_back(outcome[place]);
  if (places.size() < outcome.size()) some.push_back(std::max(rest, 0.0));
  return some;
}

Index entry_of(const std::vector<Index>& places, Index answer) {
  return std::ranges::find(places, answer) - places.begin();
}

std::vector<Index> places_told(const Outcome& unchanged, const Aim& aim,
                               std::optional<Index> right) {
  if (!aim.reads_words) {
    std::vector<Index> all(unchanged.size());
    std::iota(all.begin(), all.end(), Index{0});
    return all;
  }
  std::vector<Index> places = likeliest_places(unchanged, most_words);
  if (right && entry_of(places, *right) == std::ssize(places)) places.push_back(*right);
  return places;
}

}  // namespace glassbert
