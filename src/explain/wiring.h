#pragma once

#include <vector>

#include "bert/parameters.h"
#include "draw/series.h"

namespace glassbert {

// Where a block of a layer has its LayerNorm: behind the addition, in front of the block, nowhere.
enum class NormPlace { after, before, none };

// How the blocks f of a layer, attention and feed-forward, are wired:
//   after:  LN(x + f(x)), BERT and the first Transformer (Vaswani et al. 2017, section 5.4)
//   before: x + f(LN(x)), GPT-2 and most later models (compared by Xiong et al. 2020)
//   none:   x + f(x)
// and the same without "x +" where there is no residual connection.
struct Wiring {
  bool has_residual = true;
  NormPlace norm = NormPlace::after;
};

// What the layers of a model make of hidden states (T,H) of one sequence when they are wired that
// way.  -> (T,H)
Tensor run_wired(const Bert& bert, const Tensor& hidden, Wiring wiring);

// Goes back through such a run from a derivative d_output (T,H) at the top: the lengths of the
// derivatives at the hidden states below each layer, as shares of d_output's, and 1 last.  (L+1)
Tensor gradient_lengths(const Bert& bert, const Tensor& hidden, const Tensor& d_output,
                        Wiring wiring);

// These lengths for five wirings by name: after, before, none, and without a residual connection
// after and none. The model is an untrained one of that many layers, 64 wide; its weights are as
// large, beside the width, as BERT-base's when training begins: 0.02 sqrt(768 / 64).
std::vector<Series> lengths_by_wiring(Index layers, Rng& rng);

}  // namespace glassbert
