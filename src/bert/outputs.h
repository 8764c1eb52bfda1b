#pragma once

#include "bert/hooks.h"
#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// What stands for a whole sequence: tanh(W h_0 + b) of its first token, [CLS].  (N,H) -> (S,H)
Tensor pool(const Tensor& hidden, const Linear& pooler, const Batch& batch);

// The derivative of the first tokens' states, in a d_x (N,H) whose other rows are 0.
LinearGradient pool_backward(const Tensor& hidden, const Linear& pooler, const Batch& batch,
                             const Tensor& d_pooled, Wanted wanted);

// A score for every word of the vocabulary: LN(f(W h + b)) E^T + c, where E is the word embeddings
// where the head is tied to them.  (N,H) -> (N,V)
Tensor masked_word_logits(const Bert& bert, const Tensor& hidden);

struct MaskedWordGradient {
  Tensor d_hidden;              // (N,H)
  MaskedWordHead d_parameters;  // empty unless wanted; decoder is d_E, tied or not
};
MaskedWordGradient masked_word_backward(const Bert& bert, const Tensor& hidden,
                                        const Tensor& d_logits, Wanted wanted);

// The mean of each sequence's last hidden states over the tokens that are not masked, divided by
// its Euclidean length: the sentence vector of sentence-transformers.  (N,H) -> (S,H)
Tensor sentence_embedding(const Tensor& hidden, const Batch& batch);

// Computes every output that the model has a head for, from trace.hidden.L.
// Of a batch that names predicted rows, mlm_logits has only these.
void run_outputs(const Bert& bert, const Hooks& hooks, Trace& trace);

// From the derivatives of the outputs in d_trace, as many as there are, down to those of pooled and
// of hidden.L, to which it adds. Fills the heads of d_bert where parameters are wanted; what a tied
// decoder learns is left in d_bert.embeddings.word.
void run_outputs_backward(const Bert& bert, const Hooks& hooks, const Trace& trace, Wanted wanted,
                          Trace& d_trace, Bert& d_bert);

}  // namespace glassbert
