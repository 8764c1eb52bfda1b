#pragma once

#include "bert/hooks.h"
#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// How much each query of a sequence agrees with each of its keys, for every head:
// S(a,i,j) = sum_d Q(i, aD+d) K(j, aD+d) / sqrt(D), over the given rows of the stacked matrices
// (Vaswani et al. 2017, equation 1).  (N,H), (N,H) -> (A,T,T)
Tensor attention_scores(const Tensor& query, const Tensor& key, Index heads, Rows rows);

// The mean of the values, weighted by each query's row of probs, heads side by side:
// C(i, aD+d) = sum_j P(a,i,j) V(j, aD+d). Writes the given rows of `context`.
// (A,T,T), (N,H) -> T rows of (N,H)
void mix_values(const Tensor& probs, const Tensor& value, Rows rows, Tensor& context);

// One attention block on the hidden states (N,H): fills the fields query to attention_out of
// `trace`. Each sequence attends to itself alone.
void attend(const Tensor& hidden, const AttentionParameters& parameters, const Config& config,
            const Batch& batch, Index layer, const Hooks& hooks, LayerTrace& trace);

}  // namespace glassbert
