#pragma once

#include <span>
#include <vector>

#include "explain/derive.h"
#include "explain/question.h"

namespace glassbert {

// A gate is a number that multiplies what a head brings, its context P V: at 1 the head is as it
// is, at 0 it is off. The derivative of the objective by the gates of a layer's heads, where they
// are 1, one number a head, in double. It can be had in two ways that agree:
// from what the heads bring, side by side as a layer keeps it,  (T,H), (T,H) -> (A)
std::vector<double> gate_slopes(const Tensor& context, const Tensor& d_context, Index A);

// and from their maps, since the context is P V.  (A,T,T), (A,T,T) -> (A)
std::vector<double> gate_slopes_by_maps(const Tensor& probs, const Tensor& d_probs);

// F with one head's gate at each of some numbers, everything above it computed anew.
std::vector<double> values_at_gates(Question& question, HeadPlace place,
                                    std::span<const double> gates);

}  // namespace glassbert
