#pragma once

#include "bert/parameters.h"

namespace glassbert {

// The Euclidean length of a gradient, all its parameters taken as one vector; a tied decoder counts
// once.
double gradient_norm(const Bert& gradient);

// Shortens a gradient of that norm to `longest`: g min(1, longest / (norm + 1e-6)) (Pascanu,
// Mikolov & Bengio 2013). A shorter one stays as it is.
void clip(double norm, double longest, Bert& gradient);

}  // namespace glassbert
