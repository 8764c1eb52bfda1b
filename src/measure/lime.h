#pragma once

#include <span>
#include <vector>

namespace glassbert {

// How sharply LIME forgets what is far from the input, and how much it holds slopes near 0.
struct LimeOptions {
  double width = 25;
  double ridge = 1;
};

// How much a row counts of which `kept` of n words are kept: sqrt(exp(-d^2/width^2)), d = 100 (1 -
// sqrt(kept/n)).
double lime_weight(double kept, double n, double width);

// A straight line near an input.
struct LimeFit {
  std::vector<double> slopes;  // n: one for each word
  double intercept = 0;
  double r2 = 0;           // the share of the weighted variance that the line explains; NaN if none
  double local_value = 0;  // what the line says of the first row
};

// LIME (Ribeiro et al. 2016): the line b + sum_i c_i z_i that follows the values F_r of changed
// inputs best. masks[r] holds n zeros and ones, 1 for a word that was kept; the first row is the
// input itself. Least is sum_r w_r (F_r - b - c.z_r)^2 + ridge c.c with w = sqrt(exp(-d^2/width^2))
// and d = 100 (1 - cos(z, all ones)), where cos = sqrt(kept / n), 0 for the empty row. Throws
// std::invalid_argument for rows of different lengths and where the rows don't determine the line.
LimeFit fit_lime(const std::vector<std::vector<int>>& masks, std::span<const double> values,
                 const LimeOptions& options = {});

}  // namespace glassbert
