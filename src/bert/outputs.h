#pragma once

#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// What stands for a whole sequence: tanh(W h_0 + b) of its first token, [CLS].  (N,H) -> (S,H)
Tensor pool(const Tensor& hidden, const Linear& pooler, const Batch& batch);

// A score for every word of the vocabulary: LN(f(W h + b)) E^T + c, where E is the word embeddings
// where the head is tied to them.  (N,H) -> (N,V)
Tensor masked_word_logits(const Bert& bert, const Tensor& hidden);

// The mean of each sequence's last hidden states over the tokens that are not masked, divided by
// its Euclidean length: the sentence vector of sentence-transformers.  (N,H) -> (S,H)
Tensor sentence_embedding(const Tensor& hidden, const Batch& batch);

// Computes every output that the model has a head for, from trace.hidden.L.
void run_outputs(const Bert& bert, Trace& trace);

}  // namespace glassbert
