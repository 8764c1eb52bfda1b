#pragma once

#include <string>

#include "core/rng.h"
#include "core/tensor.h"

namespace glassbert::quiz {

// An attention over 8 keys and another one with nearly the same output.
struct Swap {
  Tensor value;           // (1,8): what each key gives, one number
  Tensor own, found;      // (1,8): the weights
  double p_own, p_found;  // softmax of (sum of weight times value, 0)
  double distance;        // jensen_shannon of the two
};

// Draws values and weights and searches for the others: all on two keys that have little weight,
// mixed so that the sum is nearly the same.
Swap find_swap(Rng& rng);

// "0.732"
std::string fixed(double value);

}  // namespace glassbert::quiz
