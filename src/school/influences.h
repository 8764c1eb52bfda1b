#pragma once

#include "train/train_step.h"

namespace glassbert {

// Attention that gives every key the same, in every head of every layer, in training and after.
Hooks all_uniform(const Config& config, const Batch& batch);

// Lets no derivative through to queries and keys below the last layer: who looks at whom stays as
// it was, while what is carried along learns.
Hooks keep_attention_below(Index last);

// A term that punishes attention on one token (Pruthi et al. 2020, section 3, their mean over
// heads, taken over all layers and all queries but the token itself): `strength` times the mean of
// -log(1 - p) over the weights p that texts with the token give to it, the first one in each.
ExtraLoss hide_token(const Trace& trace, std::span<const Example> examples, Index token,
                     double strength);

}  // namespace glassbert
