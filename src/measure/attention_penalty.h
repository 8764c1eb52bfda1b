#pragma once

#include <span>
#include <vector>

namespace glassbert {

// Which head a penalty looks at: all of them alike, or the one that offends most.
enum class PenaltyForm { mean, max };

struct Penalty {
  double value = 0;              // infinite where a head gives all its weight to what it may not
  std::vector<double> d_logits;  // (H,T) row by row: its derivative before the softmax of alpha
};

// What a head pays for looking where it may not (Pruthi et al. 2020, section 3): with the attention
// rows alpha_h of H heads over T tokens and m = 1 for the impermissible ones,
//   mean: -lambda mean_h ln(1 - alpha_h.m),   max: -lambda min_h ln(1 - alpha_h.m)
// The derivative of a row before its softmax is alpha_j (g_j - sum_k alpha_k g_k) with g its
// derivative after it. `alpha` holds H rows of T numbers; throws std::invalid_argument for others.
Penalty attention_penalty(std::span<const double> alpha, std::span<const int> impermissible,
                          double lambda, PenaltyForm form);

}  // namespace glassbert
