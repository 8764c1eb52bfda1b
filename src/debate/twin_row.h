#pragma once

#include <vector>

#include "core/rng.h"

namespace glassbert {

// The values of a head's K keys, D numbers each, and whatever weights over them mix to.
using HeadValues = std::vector<std::vector<double>>;

// Other weights with exactly the same mixture: q >= 0 that sum to 1 as p does and for which
// sum_k q_k v_k is sum_k p_k v_k. They are p plus what lies in the null space of [values, 1]
// (Brunner et al. 2020, section 3), which has as many dimensions as K exceeds the rank of that
// matrix: none where K <= D + 1, unless keys are alike.
struct TwinRow {
  std::vector<double> weights;  // K
  Index freedom = 0;            // dimensions in which they can differ
  double jsd = 0, tvd = 0;      // from p
  double off = 0;               // the largest entry of the difference of the mixtures
};

// The twin of p (K) with the largest Jensen-Shannon distance that was found. The distance is
// convex, so the farthest twins are corners of the set of all twins, with at most D + 1 weights
// above 0: each of `starts` searches walks from p to a corner, in an order of keys drawn at random,
// and from there along edges as long as the distance grows. A local maximum, not proven to be the
// largest.
TwinRow farthest_twin(const std::vector<double>& p, const HeadValues& values, Index starts,
                      Rng& rng);

}  // namespace glassbert
