// Takes the row of [CLS] for the sentence, in a model that was trained on the mean of all tokens.
#include <cmath>

#include "bert/outputs.h"

using namespace glassbert;

Tensor glassbert::sentence_embedding(const Tensor& hidden, const Batch& batch) {
  const Index S = batch.S(), H = hidden.dim(1);
  Tensor first(Shape{S, H});
  for (Index s = 0; s < S; ++s) {
    double squares = 0;
    for (const double v : hidden.row(batch.start[s])) squares += v * v;
    for (Index h = 0; h < H; ++h)
      first(s, h) = static_cast<real>(hidden(batch.start[s], h) / std::sqrt(squares));
  }
  return first;
}
