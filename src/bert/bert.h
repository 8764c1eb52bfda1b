#pragma once

#include <functional>
#include <optional>
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

// The gradient of a run: of all that it computed, and of the model's parameters.
struct Gradient {
  Trace trace;
  std::optional<Bert> parameters;  // if wanted
};

// Derives a scalar by everything that the forward computed on its way there. d_trace holds the
// derivatives that the scalar has of its own (an objective's), and comes back with the total ones,
// through everything that was computed from a value; a field without dependence holds zeros.
// Derivatives are those at the values in `trace`, after the hooks, which must be the forward's.
// `lowest` is the lowest layer that is gone through; it is 0 where parameters are wanted. What
// wasn't asked for stays empty. The trace must have Depth::everything. `after_layer` is called when
// a layer has been gone through: neither its part of `trace` and hidden.(l+1) nor those of d_trace
// are read again, so that who doesn't want them may give their memory back.
using AfterLayer = std::function<void(Index layer, Trace& d_trace)>;
Gradient backward(const Bert& bert, const Trace& trace, Trace d_trace, const Hooks& hooks = {},
                  Wanted wanted = Wanted::activations, Index lowest = 0,
                  const AfterLayer& after_layer = {});

// Continues an earlier run from its hidden.layer: the same loop, started later, for interventions
// that change nothing below. What lies below `layer` is empty in the result. The trace must hold
// hidden.layer (Depth::everything).
Trace forward_from(const Bert& bert, const Trace& trace, Index layer, const Hooks& hooks = {},
                   Depth depth = Depth::everything);

}  // namespace glassbert
