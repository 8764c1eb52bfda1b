#include "school/inquiry.h"

#include <algorithm>
#include <span>

namespace glassbert {

using world::Words;

namespace {

const std::string& noun(const Words& phrase) { return phrase.back().text; }

bool is_known(const Words& thing, const Words& place, const std::vector<Known>& known) {
  return std::ranges::any_of(known, [&](const Known& one) {
    return noun(one.so.thing) == noun(thing) && noun(one.so.place) == noun(place);
  });
}

std::vector<Words> wrong_places(const Known& one, const std::vector<Known>& others,
                                const std::vector<Known>& here) {
  std::vector<Words> places;
  for (const Known& other : others)
    if (other.has_two_hops == one.has_two_hops &&
        other.so.preposition.text == one.so.preposition.text &&
        !is_known(one.so.thing, other.so.place, here) && noun(other.so.place) != noun(one.so.thing))
      places.push_back(other.so.place);
  return places;
}

Words place_for(const Known& one, const std::vector<Known>& here,
                const std::vector<Known>& elsewhere, Rng& rng) {
  // More than half: for some there is no other place.
  constexpr double right = 0.55, easier = 0.4;
  if (rng.uniform() < right) return one.so.place;
  const bool is_easier = rng.uniform() < easier;
  std::vector<Words> places = wrong_places(one, is_easier ? elsewhere : here, here);
  if (places.empty()) places = wrong_places(one, is_easier ? here : elsewhere, here);
  return places.empty() ? one.so.place : places[rng.below(std::ssize(places))];
}

}  // namespace

bool is_right(const Inquiry& inquiry) {
  return noun(inquiry.place) == noun(inquiry.known.so.place);
}

std::vector<Inquiry> inquire(const std::vector<Known>& here, const std::vector<Known>& elsewhere,
                             Rng& rng) {
  constexpr std::size_t most = 5;
  std::vector<Known> order = here;
  shuffle(std::span(order), rng);
  std::stable_partition(order.begin(), order.end(),
                        [](const Known& one) { return one.has_two_hops; });
  std::vector<Inquiry> inquiries;
  for (std::size_t i = 0; i < most && !order.empty(); ++i) {
    const Known& one = order[i % order.size()];
    const Words place = place_for(one, here, elsewhere, rng);
    const bool is_new = std::ranges::none_of(inquiries, [&](const Inquiry& before) {
      return noun(before.known.so.thing) == noun(one.so.thing) && noun(before.place) == noun(place);
    });
    if (is_new) inquiries.push_back({one, place});
  }
  return inquiries;
}

}  // namespace glassbert
