#pragma once

#include <vector>

#include "bert/trace.h"

namespace glassbert {

// What one head gives from a query to each of two candidates.
struct Preference {
  Index layer, head;
  real first, second;

  bool prefers_first() const { return first > second; }
};

// The weights from token `query` to the tokens `first` and `second` in every head of a run of one
// sequence, layer by layer. Throws std::invalid_argument for tokens that are not there.
std::vector<Preference> preferences(const Trace& trace, Index query, Index first, Index second);

// The heads of `all` that give the first candidate more than the second; and the place in `all` of
// the one that gives the first candidate most.
std::vector<Preference> preferring_first(const std::vector<Preference>& all);
std::size_t strongest(const std::vector<Preference>& all);

// The heads that give the first candidate more in one run and the second more in the other, listed
// with their weights in the first run. Both lists are of the same model.
std::vector<Preference> changing_sides(const std::vector<Preference>& one,
                                       const std::vector<Preference>& other);

// The place of the head that does so most clearly: whose smaller lead, of the first candidate in
// one run or of the second in the other, is largest. There may be none whose lead is above 0.
std::size_t clearest_change(const std::vector<Preference>& one,
                            const std::vector<Preference>& other);

}  // namespace glassbert
