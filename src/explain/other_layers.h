#pragma once

#include <functional>
#include <vector>

#include "bert/bert.h"

namespace glassbert {

// A function that computes a layer, as encoder_layer does.
using LayerFunction = std::function<LayerTrace(const Tensor&, const LayerParameters&, const Config&,
                                               const Batch&, Index, const Hooks&, Depth)>;

// The layers of a BERT one after the other, from the embeddings of a sequence on, each computed by
// `layer` in place of encoder_layer: what a wrong or another formula makes of the same weights.
std::vector<LayerTrace> run_layers_by(const LayerFunction& layer, const Bert& bert,
                                      const Sequence& sequence);

// The mean length of the hidden states that each layer returned: (L).
Tensor mean_lengths(const std::vector<LayerTrace>& layers);

// How far the last hidden states move when a BERT runs with another activation than its own: the
// mean relative error over the tokens.
double change_by_activation(Bert bert, const Sequence& sequence, Activation activation);

}  // namespace glassbert
