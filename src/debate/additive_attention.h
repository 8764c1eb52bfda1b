#pragma once

#include "bert/parameters.h"

namespace glassbert {

// The attention and the classifier of Jain & Wallace 2019 (section 2, "additive"), over the vectors
// h_1 .. h_T of a text's tokens, which something else computed and which stay as they are:
//   s_i = w . tanh(W h_i + b),  alpha = softmax(s),  c = sum_i alpha_i h_i,
//   p(positive) = sigmoid(v . c + a)
struct AdditiveAttention {
  Linear inner;   // (K,H), K = H/2: W and b
  Tensor query;   // (1,K): w
  Linear output;  // (1,H): v and a
};

// Draws it at random: uniform within 1/sqrt(inputs), as their library does.
AdditiveAttention random_additive_attention(Index H, Rng& rng);

// What one text's run computed.
struct AdditiveRun {
  Tensor bent;     // (T,K): tanh(W h + b)
  Tensor scores;   // (1,T)
  Tensor alpha;    // (1,T)
  Tensor context;  // (1,H)
  double logit = 0;

  double positive() const;  // sigmoid(logit)
};

// h (T,H), T at least 1.
AdditiveRun attend_additively(const AdditiveAttention& model, const Tensor& h);

// The rest of a run from other weights alpha (1,T), which needn't be the model's own: what the
// experiments on attention change.
AdditiveRun read_out(const AdditiveAttention& model, const Tensor& h, Tensor alpha);

struct AdditiveGradient {
  AdditiveAttention parameters;
  Tensor d_h;      // (T,H)
  Tensor d_alpha;  // (1,T)
};

// The derivatives of a scalar from that by the logit, and from its own by alpha, (1,T) or empty.
AdditiveGradient attend_additively_backward(const AdditiveAttention& model, const Tensor& h,
                                            const AdditiveRun& run, double d_logit,
                                            const Tensor& d_alpha = {});

// Calls visit(name, tensor) for each parameter, always in the same order.
template <class Model, class Visit>
void for_each_additive_parameter(Model& model, const Visit& visit) {
  visit("attention.inner.weight", detail::weight_of(model.inner));
  visit("attention.inner.bias", model.inner.bias);
  visit("attention.query.weight", model.query);
  visit("output.weight", detail::weight_of(model.output));
  visit("output.bias", model.output.bias);
}

}  // namespace glassbert
