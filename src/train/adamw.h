#pragma once

#include "bert/parameters.h"

namespace glassbert {

// The settings of AdamW, by the names of Loshchilov & Hutter 2019; the defaults are BERT's.
struct AdamW {
  double beta1 = 0.9;
  double beta2 = 0.999;
  double epsilon = 1e-8;
  double weight_decay = 0.01;  // not of biases, nor of what LayerNorm learns
};

// What AdamW remembers: running means, each with a place for every parameter. They are shaped as
// the model is, so that whatever walks over parameters (saving, loading) walks over them.
struct AdamWState {
  Bert mean;       // of the gradient
  Bert square;     // of the gradient squared, each number by itself
  Index step = 0;  // how many steps were taken
};

// The state before the first step: zeros.
AdamWState adamw_start(const Bert& bert);

// One step for one parameter p with the gradient g, the t-th from 1: brings the running means m of
// g and v of g squared up to date and returns the new p, as in the formula below.
Tensor adamw(const Tensor& p, const Tensor& g, Index t, double learning_rate, const AdamW& settings,
             Tensor& m, Tensor& v);

// Takes one step for a whole model, by the fast form of `adamw`, with t = state.step + 1:
//   m = beta1 m + (1 - beta1) g,   v = beta2 v + (1 - beta2) g^2
//   p = p - rate decay p - rate m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon)
// Decay is decoupled: it does not pass through m and v. Packed forms of the weights are dropped.
void adamw_step(const Bert& gradient, double learning_rate, const AdamW& settings, Bert& bert,
                AdamWState& state);

}  // namespace glassbert
