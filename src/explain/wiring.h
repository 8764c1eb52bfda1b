#pragma once

#include "bert/parameters.h"

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

// Runs the layers of a model on hidden states (T,H) of one sequence, but wired that way, and goes
// back from a derivative d_output (T,H) at the top: the lengths of the derivatives at the hidden
// states below each layer, and of d_output itself last.  (L+1)
Tensor gradient_lengths(const Bert& bert, const Tensor& hidden, const Tensor& d_output,
                        Wiring wiring);

}  // namespace glassbert
