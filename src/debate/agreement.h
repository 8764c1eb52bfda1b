#pragma once

#include <vector>

#include "core/rng.h"

namespace glassbert {

// How two lists of numbers about the same words agree, beside what chance alone does to lists of
// that length: tau-b, the share of random orders of one list with a tau at least as far from 0 (the
// list's own order counted among them), and the tau of the first such order. NaN where a list is
// constant.
struct Agreement {
  double tau, p, by_chance;
};
Agreement agreement(const std::vector<double>& x, std::vector<double> y, Index orders, Rng& rng);

}  // namespace glassbert
