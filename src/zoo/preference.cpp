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

std::size_t clearest_change(const std::vector<Preference>& one,
                            const std::vector<Preference>& other) {
  check(one.size() == other.size(), "clearest_change: ", one.size(), " heads and ", other.size());
  check(!one.empty(), "clearest_change: no heads to choose from");
  std::vector<real> leads;
  for (std::size_t i = 0; i < one.size(); ++i)
    leads.push_back(std::min(one[i].first - one[i].second, other[i].second - other[i].first));
  return std::ranges::max_element(leads) - leads.begin();
}

}  // namespace glassbert
