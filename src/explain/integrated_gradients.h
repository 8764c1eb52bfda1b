#pragma once

#include <span>

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// What each token adds on a straight way from a baseline to the input, from the derivatives at some
// points of the way and how much each point counts: score_t = sum_h (x_th - b_th) sum_k w_k d_k,th.
// (T,H), (T,H), K weights, K times (T,H) -> (T)
Tensor integrated_gradients(const Tensor& x, const Tensor& baseline,
                            std::span<const double> weights, std::span<const Tensor> d_x);

// What such scores miss: their sum less what the objective gained on the way. Many points bring it
// near 0.
double completeness_gap(const Tensor& scores, double value, double baseline_value);

// Integrated gradients (Sundararajan et al. 2017): what each token adds to F on a straight way from
// a baseline b, which says nothing, to the input e, both as word embeddings before position, type
// and LayerNorm:
//   score_t = sum_d (e_td - b_td) sum_k w_k dF/de_td at b + x_k (e - b)
// with nodes x_k and weights w_k of a quadrature on [0, 1]. In the baseline every content token is
// [PAD], [MASK] or the zero vector; special tokens stay as they are, and score 0. On the whole way
// the derivatives integrate to F(e) - F(b): what the sum of the scores misses of that, `delta`, is
// the error of the quadrature, and printed.  (T)
Explanation explain_by_integrated_gradients(Question& question, const Choices& choices);

}  // namespace glassbert
