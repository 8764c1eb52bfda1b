#pragma once

#include "bert/config.h"
#include "bert/hooks.h"
#include "core/rng.h"

namespace glassbert {

// Sets each number of x to 0 with probability p and divides the others by 1 - p, so that the mean
// stays (Srivastava et al. 2014). p counts to the nearest 1/65536. The same draws on a derivative
// are its backward: what was erased has none.
void drop(double p, Rng& rng, Tensor& x);

// Dropout where BERT has it: hidden.0, each layer's attention weights, what attention and
// feed-forward add to the residual, and pooled before a classifier (not before next sentence, as
// only a model with a classifier drops there). Probabilities are the config's. Equal seeds erase
// the same numbers; a training step gives a seed of its own.
Hooks dropout(const Config& config, bool classifies, std::uint64_t seed);

}  // namespace glassbert
