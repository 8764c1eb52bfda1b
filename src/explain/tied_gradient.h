#pragma once

#include "bert/bert.h"
#include "bert/objective.h"

namespace glassbert {

// What word embeddings that are also the masked-word head's decoder are told by an objective of one
// sequence, from each of their two uses. Their gradient is the sum.  (V,H) each
struct TiedGradient {
  Tensor as_input;   // rows of the words that the sequence holds; the others are 0
  Tensor as_output;  // rows of all words, for all are scored
};
TiedGradient tied_gradient(Bert bert, const Sequence& sequence, const Objective& objective);

// A BERT with random numbers, as random_bert gives, and a masked-word head tied to its embeddings.
Bert random_tied_bert(const Config& config, Rng& rng);

}  // namespace glassbert
