#pragma once

#include "bert/attention_products.h"
#include "bert/hooks.h"
#include "bert/layer_gradient.h"
#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// One attention block on the hidden states (N,H): fills the fields query to attention_out of
// `trace`. Each sequence attends to itself alone.
void attend(const Tensor& hidden, const AttentionParameters& parameters, const Config& config,
            const Batch& batch, Index layer, const Hooks& hooks, LayerTrace& trace);

// From d.trace.attention_out down to the block's input: fills the fields context to query of
// d.trace, and d.parameters.attention but for its norm where wanted. Returns d_hidden (N,H). Where
// only maps are wanted it stops below the scores and returns nothing. What d.trace holds already,
// an objective's own derivatives, is added to.
Tensor attend_backward(const Tensor& hidden, const AttentionParameters& parameters, LayerRun& run,
                       Wanted wanted, LayerGradient& d);

}  // namespace glassbert
