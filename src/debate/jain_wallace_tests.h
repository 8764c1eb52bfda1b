#pragma once

#include "debate/experiment.h"

namespace glassbert {

// Jain & Wallace's tests (2019, section 4) on a text: how attention agrees with gradients and with
// leave-one-out, and what the model answers with other weights. A record has:
//
// "agreement": tau-b over the words, of attention with the gradient, of attention with
// leave-one-out, of the gradient with leave-one-out; NaN where a side is constant. "agreement p":
// the share of random orders of the words with a tau at least as far from 0. "agreement by chance":
// the three taus of one such order each.
// "largest": the largest share that attention gives to a word, of all that words get.
// "permuted", "uniform": [distance, total variation]; permuted: [that of the first permutation,
// then the median of total variation over all].
// "mean of heads", "no attention": [total variation, 1 where the decision stays]: each head's row
// replaced by the heads' mean; the layer's attention adds nothing but its bias.
// "adversary heads", "adversary shared", "adversary all layers", or "adversary head" of an additive
// head: see adversary_numbers.h.
Experiment jain_wallace_experiment();

// What the three numbers of "agreement" compare.
inline constexpr const char* compared[] = {"attention ~ gradient", "attention ~ leave-one-out",
                                           "gradient ~ leave-one-out"};

StudyReport report_jain_wallace(std::span<const StudyRecord> records);
Summary summarise_jain_wallace(std::span<const StudyRecord> records);

}  // namespace glassbert
