#pragma once

#include <span>

#include "core/tensor.h"

namespace glassbert {

// How far apart two distributions are, row by row (Lin 1991): the entropy of their mean less the
// mean of their entropies, in nats. 0 where they are equal, ln 2 where no entry is positive in
// both; the same for p and q exchanged.  (R,C), (R,C) -> (R); of higher rank, the rows.
Tensor jensen_shannon(const Tensor& p, const Tensor& q);

// The same of two distributions, in double. Throws std::invalid_argument unless they are equally
// long.
double jensen_shannon(std::span<const double> p, std::span<const double> q);

// The largest distance from p that any distribution has: that of the one with all its weight where
// p has the least, a = min p: (ln(2/(1+a)) + a ln(2a/(1+a)) + (1-a) ln 2) / 2. Below ln 2 unless an
// entry of p is 0, so that distances from different p are not on one scale. Throws
// std::invalid_argument where p is empty.
double jensen_shannon_ceiling(std::span<const double> p);

// The mean of it over all rows of all pairs of maps: how different the heads of a layer are.
// (A,T,T) -> nats; 0 for a single head.
double mean_distance(const Tensor& maps);

// The two maps that are farthest apart, by the mean over their rows: the first such pair.
struct HeadPair {
  Index one = 0, other = 0;
};
HeadPair farthest_heads(const Tensor& maps);

}  // namespace glassbert
