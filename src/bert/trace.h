#pragma once

#include <functional>
#include <string>
#include <vector>

#include "bert/batch.h"
#include "core/tensor.h"
#include "math/layer_norm.h"

namespace glassbert {

// How much of a forward pass is kept.
enum class Depth {
  attention,   // the maps of every layer, the last hidden states and the outputs
  everything,  // what backward needs, too
};

// What one encoder layer computed, in the order in which it did, after the hooks. Matrices are
// stacked (see Batch); maps are one tensor a sequence. What Depth::attention leaves out is empty.
struct LayerTrace {
  Depth depth = Depth::everything;
  Tensor query, key, value;     // (N,H): head a in columns aD .. (a+1)D-1
  std::vector<Tensor> scores;   // (A,T,T): query row, key column, mask included
  std::vector<Tensor> softmax;  // (A,T,T): probs before a hook changed them; empty if none did
  std::vector<Tensor> probs;    // (A,T,T): what the values are mixed with
  Tensor context;               // (N,H)
  Tensor attention_out;         // (N,H): after the output matrix, before the residual
  Normalised middle;            // y (N,H): after the first LayerNorm
  Tensor inner_input;           // (N,F): before the activation
  Tensor inner;                 // (N,F)
  Tensor feed_forward_out;      // (N,H)
  Normalised output;            // mean, deviation of the second LayerNorm; its y is hidden.(l+1)
};

// What one forward pass computed. A head that the model lacks leaves its logits empty.
struct Trace {
  Batch batch;
  Depth depth = Depth::everything;
  Tensor words;                    // (N,H): word embeddings
  Normalised embedded;             // mean, deviation of the embeddings' LayerNorm; y is hidden.0
  std::vector<Tensor> hidden;      // L+1 times (N,H)
  std::vector<LayerTrace> layers;  // L
  Tensor pooled;                   // (S,H)
  Tensor mlm_logits;               // (N,V)
  Tensor nsp_logits;               // (S,2)
  Tensor logits;                   // (S,K)
};

// Adds each field that `part` has to that of `total`: derivatives of a sum are sums of derivatives.
void add_to(Trace& total, Trace part);

// Calls visit(name, tensor) for every tensor that a trace holds, in the order of computation, maps
// of several sequences under one name: "layer 2: probs".
void for_each_tensor(const Trace& trace,
                     const std::function<void(const std::string&, const Tensor&)>& visit);

// The attention maps of one sequence, (A,T,T) for each layer.
std::vector<Tensor> attention_maps(const Trace& trace, Index sequence = 0);

}  // namespace glassbert
