#pragma once

#include <span>

#include "core/real.h"

namespace glassbert {

// The numbers of one AdamW step that are the same for every parameter.
struct AdamWRates {
  real keep;  // 1 - learning rate times weight decay
  real learning_rate;
  real beta1, beta2;
  real correction1, correction2;  // 1 / (1 - beta^t)
  real epsilon;
};

// One step of AdamW (Loshchilov & Hutter 2019, algorithm 2) on a stretch of parameters p with the
// gradient g and the running means m of g and v of g squared, all equally long, else it throws.
void adamw_row(std::span<const real> g, const AdamWRates& rates, std::span<real> p,
               std::span<real> m, std::span<real> v);

}  // namespace glassbert
