#pragma once

#include "core/tensor.h"
#include "math/views.h"

namespace glassbert {

// How much each query of a sequence agrees with each of its keys, for every head:
// S(a,i,j) = sum_d Q(i, aD+d) K(j, aD+d) / sqrt(D), over the given rows of the stacked matrices
// (Vaswani et al. 2017, equation 1).  (N,H), (N,H) -> (A,T,T)
Tensor attention_scores(const Tensor& query, const Tensor& key, Index heads, Rows rows);

// d_Q(i) = sum_j d_S(i,j) K(j) / sqrt(D) and d_K(j) = sum_i d_S(i,j) Q(i) / sqrt(D), for each head.
// Writes the given rows of d_query and d_key, (N,H) each.
void attention_scores_backward(const Tensor& query, const Tensor& key, const Tensor& d_scores,
                               Rows rows, Tensor& d_query, Tensor& d_key);

// The mean of the values, weighted by each query's row of probs, heads side by side:
// C(i, aD+d) = sum_j P(a,i,j) V(j, aD+d). Writes the given rows of `context`.
// (A,T,T), (N,H) -> T rows of (N,H)
void mix_values(const Tensor& probs, const Tensor& value, Rows rows, Tensor& context);

// d_P(i,j) = sum_d d_C(i,d) V(j,d), which is returned, (A,T,T), and d_V(j) = sum_i P(i,j) d_C(i),
// for each head. Writes the given rows of d_value, (N,H).
Tensor mix_values_backward(const Tensor& probs, const Tensor& value, const Tensor& d_context,
                           Rows rows, Tensor& d_value);

}  // namespace glassbert
