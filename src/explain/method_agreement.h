#pragma once

#include <cstdint>
#include <vector>

#include "core/tensor.h"

namespace glassbert {

// How much of the order of M lists of n scores is the same, each list with each, by size: what is
// far below 0 counts as much as what is far above. Both matrices are symmetric; NaN where a list
// has no order, all its sizes being equal.
struct MethodAgreement {
  Tensor tau;  // (M,M): Kendall's tau-b
  Tensor top;  // (M,M): the share of the k largest that are among the k largest of the other
  Index n = 0, k = 0;
  // What orders drawn at random do: the mean size of tau, and the size that 1 in 20 exceeds.
  double tau_by_chance = 0, tau_rarely = 0;
  double top_by_chance = 0;  // k / n
};

// Of equal scores the earlier counts as larger in `top`. `k` is cut to n. Throws
// std::invalid_argument unless all lists are equally long and not empty.
MethodAgreement method_agreement(const std::vector<std::vector<double>>& scores, Index k,
                                 std::uint64_t seed, Index orders = 2000);

}  // namespace glassbert
