#pragma once

#include "bert/hooks.h"
#include "bert/layer_gradient.h"
#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// One layer of the encoder: attention, then feed-forward, each added to what came in and then
// normalised (post-norm, as BERT was trained): m = LN(x + attention(x)), y = LN(m +
// feed_forward(m)). hidden (N,H); the result's output.y (N,H) is the next hidden state, before the
// hooks of site hidden.
LayerTrace encoder_layer(const Tensor& hidden, const LayerParameters& parameters,
                         const Config& config, const Batch& batch, Index layer, const Hooks& hooks,
                         Depth depth = Depth::everything);

// From d_output (N,H), the derivative at output.y before the hooks of site hidden, down to the
// layer's input: fills d, and returns d_hidden (N,H), which is empty where only maps are wanted.
// Each addition passes its derivative on to both of its terms.
Tensor encoder_layer_backward(const Tensor& hidden, const LayerParameters& parameters,
                              LayerRun& run, const Tensor& d_output, Wanted wanted,
                              LayerGradient& d);

}  // namespace glassbert
