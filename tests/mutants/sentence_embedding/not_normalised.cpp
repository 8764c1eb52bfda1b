// Forgets to divide by the length: longer vectors seem more similar to everything.
#include "bert/outputs.h"

using namespace glassbert;

Tensor glassbert::sentence_embedding(const Tensor& hidden, const Batch& batch) {
  const Index S = batch.S(), H = hidden.dim(1);
  Tensor mean(Shape{S, H});
  for (Index s = 0; s < S; ++s) {
    real seen = 0;
    for (Index n = batch.start[s]; n < batch.start[s + 1]; ++n)
      seen += static_cast<real>(batch.mask[n]);
    for (Index n = batch.start[s]; n < batch.start[s + 1]; ++n)
      for (Index h = 0; h < H; ++h)
        mean(s, h) += static_cast<real>(batch.mask[n]) * hidden(n, h) / seen;
  }
  return mean;
}
