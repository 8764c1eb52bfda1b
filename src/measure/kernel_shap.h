#pragma once

#include <span>
#include <vector>

#include "core/real.h"

namespace glassbert {

// Some coalitions of n players and what they are worth. masks[r] holds n zeros and ones: 1 for who
// takes part.
struct Coalitions {
  std::vector<std::vector<int>> masks;
  std::vector<double> values;
};

// What a coalition of s of n players weighs, 0 < s < n: (n-1) / (C(n,s) s (n-s)).
double shapley_kernel(Index n, Index s);

// How much a coalition counts: by its size, or, where coalitions were drawn by these weights,
// alike.
enum class Weighting { kernel, equal };

// Shapley values as the slopes of a straight line through coalitions (Lundberg & Lee 2017): the phi
// for which sum_r w_r (v_r - v_none - sum_i phi_i z_ri)^2 is least, among those that sum to
// v_all - v_none. A coalition of s players weighs w = (n-1) / (C(n,s) s (n-s)); those of none and
// of all are left out, and one that is given twice counts twice. From all 2^n - 2 coalitions it is
// shapley_values. Throws std::invalid_argument where the coalitions don't determine every phi.
std::vector<double> kernel_shap(Index n, double none, double all, const Coalitions& coalitions,
                                Weighting weighting = Weighting::kernel);

// All 2^n - 2 coalitions of a table as shapley_values takes it.
Coalitions all_coalitions(Index n, std::span<const double> values);

}  // namespace glassbert
