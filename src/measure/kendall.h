#pragma once

#include <optional>
#include <span>

#include "core/real.h"

namespace glassbert {

// How the n(n-1)/2 pairs of places stand in two lists of n numbers.
struct PairCounts {
  double concordant = 0;  // both lists order the pair the same way
  double discordant = 0;  // they order it differently
  double tied_in_x = 0;   // equal in x only
  double tied_in_y = 0;   // equal in y only
};

// Counts them in O(n log n) (Knight 1966): sorted by x, the discordant pairs are the exchanges that
// sorting by y still needs. Throws std::invalid_argument unless the lists are equally long.
PairCounts count_pairs(std::span<const double> x, std::span<const double> y);

// Kendall's tau-b (1945), (P - Q) / sqrt((P + Q + X)(P + Q + Y)) with the four counts above: the
// surplus of pairs that both lists order the same way; pairs tied in both count nowhere. 1: the
// same order, -1: the reverse; none where all numbers of a side are equal.
std::optional<double> kendall_tau(std::span<const double> x, std::span<const double> y);

// The two-sided probability of a tau at least that far from 0 if the lists had nothing to do with
// each other, by the normal approximation to P - Q with the variance corrected for ties. For short
// lists it is only rough: at n = 4 it says .497 where counting all orders says .75. None where all
// numbers of a side are equal.
std::optional<double> kendall_p(std::span<const double> x, std::span<const double> y);

// How far from 0 a tau must be for that probability to be .05, where no two of the n numbers are
// equal: what chance alone stays below in 95 of 100 pairs of lists. Above 1 for n below 4: no tau
// is far enough. Throws std::invalid_argument unless n is at least 2.
double kendall_limit(Index n);

}  // namespace glassbert
