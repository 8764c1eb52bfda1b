#pragma once

#include <vector>

#include "explain/derive.h"
#include "explain/question.h"

namespace glassbert {

// What F loses without two heads, beside what it loses without each.
struct PairLoss {
  HeadPlace one, other;
  double without_one, without_other, without_both;

  // What both lose beyond the sum: above 0 where each stands in for the other.
  double surplus() const;
};

// Every pair of heads of the layers from `lowest` up, each run continued from below the lower of
// the two.
std::vector<PairLoss> head_pairs(Question& question, Index lowest);

// The pair with the largest surplus, the first of equals. Throws std::invalid_argument for none.
PairLoss most_redundant(const std::vector<PairLoss>& pairs);

// Of the pairs of which neither head alone makes F lose `limit` or more, the one that loses most
// without both. Throws std::invalid_argument for none.
PairLoss quiet_pair(const std::vector<PairLoss>& pairs, double limit);

}  // namespace glassbert
