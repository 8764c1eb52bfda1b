#pragma once

#include "bert/hooks.h"
#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// What enters the first layer: word + type + position, normalised (Devlin et al. 2018, section 3).
// Fills trace.words and trace.embedded, whose y is hidden.0 before the hooks of site hidden.
// N ids -> (N,H)
void embed(const Bert& bert, const Hooks& hooks, Trace& trace);

// From d_output (N,H), the derivative at embedded.y, down to the word embeddings: adds to d_words,
// the derivative at trace.words, after the hooks of that site. Returns the tables' gradients where
// parameters are wanted, else nothing.
EmbeddingParameters embed_backward(const Bert& bert, const Hooks& hooks, const Trace& trace,
                                   const Tensor& d_output, Wanted wanted, Tensor& d_words);

}  // namespace glassbert
