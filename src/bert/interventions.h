#pragma once

#include "bert/hooks.h"

namespace glassbert {

// The changes to a run that the lessons and `--change` speak of, each as one hook. Heads, layers
// and positions count from 0; what is out of range throws std::invalid_argument when the hook runs.

Hook ablate_head(Index layer, Index head);  // the head's context is 0
Hook ablate_feed_forward(Index layer);      // the block adds nothing to the residual stream
Hook attention_off(Index layer);            // likewise
Hook mean_head(Index layer, Index head, Tensor mean);  // (D) replaces the context at every position
Hook replace_probs(Index layer, Tensor probs);         // (A,T,T), as they are
Hook replace_hidden(Index layer, Index position, Tensor value);  // (H), layers 0 .. L

// Every row of the head becomes 1/(number of keys that are not masked), 0 at masked keys.
Hook uniform_attention(Index layer, Index head, const Batch& batch);
Hooks uniform_layer(Index layer, const Config& config, const Batch& batch);  // in all its heads

// The weight of one key becomes 0 and each row is divided by its new sum; a row of sum 0 stays 0.
Hook renormalise_without(Index layer, Index head, Index key);

}  // namespace glassbert
