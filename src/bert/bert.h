#pragma once

#include <span>

#include "bert/hooks.h"
#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// Runs the whole model on a batch: embeddings, L encoder layers, then the outputs that it has heads
// for. The hooks change the run; the trace holds what was computed, after them. A batch gives the
// same bits as its sequences one by one, and any number of threads the same bits as one.
Trace forward(const Bert& bert, const Batch& batch, const Hooks& hooks = {},
              Depth depth = Depth::everything);
Trace forward(const Bert& bert, const Sequence& sequence, const Hooks& hooks = {},
              Depth depth = Depth::everything);

// Continues an earlier run from its hidden.layer: the same loop, started later, for interventions
// that change nothing below. What lies below `layer` is empty in the result. The trace must hold
// hidden.layer (Depth::everything).
Trace forward_from(const Bert& bert, const Trace& trace, Index layer, const Hooks& hooks = {},
                   Depth depth = Depth::everything);

}  // namespace glassbert
