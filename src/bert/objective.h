#pragma once

#include <functional>
#include <vector>

#include "bert/trace.h"

namespace glassbert {

// What an objective says of a run: its value for each sequence, and the derivatives that the values
// have of their own, in the fields of a Trace that they read. Sequences never meet, so the rows of
// one sequence are the derivatives of its value alone.
struct Evaluation {
  std::vector<double> values;  // S
  Trace d_trace;               // for `backward`
};

// A number that a run is asked about. Each throws std::invalid_argument when the model has no such
// output, or not that many classes, words, layers or positions.
using Objective = std::function<Evaluation(const Trace& trace)>;

Objective logit(Index label);   // of the classifier
Objective margin(Index label);  // that logit minus the largest of the others
Objective loss(Index label);    // -log softmax of the logits at the label
Objective masked_word_logit(Index position, Index id);
Objective masked_word_difference(Index position, Index id, Index other);  // of two logits
Objective masked_word_loss(Index position, Index id);  // -log softmax of that row at the id
Objective pooled_number(Index i);
Objective hidden_number(Index layer, Index position, Index i);

// The inner product of pooled with a direction (H).
Objective pooled_dot(Tensor direction);

// The sum of products of the last hidden states with a direction (T,H), or (H) for every token.
Objective hidden_dot(Tensor direction);

// The cosine of a direction (H) with the mean of the last hidden states of unmasked tokens.
Objective similarity(Tensor direction);

}  // namespace glassbert
