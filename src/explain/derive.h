#pragma once

#include "bert/bert.h"
#include "bert/objective.h"

namespace glassbert {

// One run on one sequence, and the derivatives of an objective by all that was computed on the way.
struct Derived {
  double value;  // of the objective
  Trace trace;
  Trace d_trace;
};
Derived derive(const Bert& bert, const Sequence& sequence, const Objective& objective);

// How similar a sequence is to another one: the cosine of the means of their last hidden states.
Objective similarity_to(const Bert& bert, const Sequence& other);

// The head whose map of derivatives by its weights is the longest, over all layers.
struct HeadPlace {
  Index layer, head;
};
HeadPlace most_sensitive_head(const Trace& d_trace);

// In how many of a layer's rows, as a share, the key with the largest weight also has the largest
// derivative of either sign: by its weight (&LayerTrace::probs) or by its score.
double top_agreement(const Derived& run, Index layer, std::vector<Tensor> LayerTrace::*maps);

}  // namespace glassbert
