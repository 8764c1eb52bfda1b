#include "zoo/preference.h"

#include <algorithm>
#include <iterator>

namespace glassbert {

std::vector<Preference> preferences(const Trace& trace, Index query, Index first, Index second) {
  std::vector<Preference> all;
  for (Index l = 0; l < std::ssize(trace.layers); ++l) {
    const Tensor& probs = trace.layers[l].probs[0];
    for (Index a = 0; a < probs.dim(0); ++a)
      all.push_back({l, a, probs(a, query, first), probs(a, query, second)});
  }
  return all;
}

std::vector<Preference> preferring_first(const std::vector<Preference>& all) {
  std::vector<Preference> some;
  std::ranges::copy_if(all, std::back_inserter(some), &Preference::prefers_first);
  return some;
}

std::size_t strongest(const std::vector<Preference>& all) {
  check(!all.empty(), "strongest: no heads to choose from");
  return std::ranges::max_element(all, {}, &Preference::first) - all.begin();
}

std::vector<Preference> changing_sides(const std::vector<Preference>& one,
                                       const std::vector<Preference>& other) {
  check(one.size() == other.size(), "changing_sides: ", one.size(), " heads and ", other.size());
  std::vector<Preference> some;
  for (std::size_t i = 0; i < one.size(); ++i)
    if (one[i].first > one[i].second && other[i].first < other[i].second) some.push_back(one[i]);
  return some;
}

}  // namespace glassbert
