#pragma once

#include "bert/hooks.h"
#include "bert/layer_gradient.h"
#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// Two linear maps with a bend between them, the same for every token: out = W2 f(W1 x + b1) + b2
// (Vaswani et al. 2017, equation 2, with BERT's activation f). x (N,H); fills the fields
// inner_input to feed_forward_out of `trace`.
void feed_forward(const Tensor& x, const FeedForwardParameters& parameters, const Config& config,
                  const Batch& batch, Index layer, const Hooks& hooks, LayerTrace& trace);

// From d.trace.feed_forward_out down to the block's input: fills inner and inner_input of d.trace,
// and d.parameters.feed_forward but for its norm where wanted. Returns d_x (N,H).
Tensor feed_forward_backward(const Tensor& x, const FeedForwardParameters& parameters,
                             LayerRun& run, Wanted wanted, LayerGradient& d);

}  // namespace glassbert
