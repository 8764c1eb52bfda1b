#pragma once

#include <string>
#include <vector>

#include "bert/trace.h"
#include "draw/neuron_view.h"

namespace glassbert {

// Takes one row of attention apart: query, keys, their products and scores of token `query` in one
// head of a run of one sequence, traced with Depth::everything, as a picture without its caption.
// The scores are those without mask and hooks, the softmax is what the head mixed its values with.
// Throws std::invalid_argument for layers, heads and tokens that are not there.
NeuronView neuron_view(const Trace& trace, const std::vector<std::string>& tokens, Index layer,
                       Index head, Index query);

}  // namespace glassbert
