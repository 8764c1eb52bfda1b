#pragma once

#include <vector>

#include "core/tensor.h"

namespace glassbert {

// One class or word with what the model gives it.
struct Candidate {
  Index id;
  double probability;
  double logit;
};

// The `count` likeliest of one row of logits (N,K), best first, lowest number first among equals.
// The probabilities are the softmax over the whole row.
std::vector<Candidate> likeliest(const Tensor& logits, Index row, Index count);

}  // namespace glassbert
