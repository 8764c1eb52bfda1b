#pragma once

#include "bert/hooks.h"
#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// One layer of the encoder: attention, then feed-forward, each added to what came in and then
// normalised (post-norm, as BERT was trained): m = LN(x + attention(x)), y = LN(m +
// feed_forward(m)). hidden (N,H); the result's output.y (N,H) is the next hidden state, before the
// hooks of site hidden.
LayerTrace encoder_layer(const Tensor& hidden, const LayerParameters& parameters,
                         const Config& config, const Batch& batch, Index layer, const Hooks& hooks);

}  // namespace glassbert
