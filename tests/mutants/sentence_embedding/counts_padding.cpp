// Takes masked tokens into the mean.
#include <cmath>

#include "bert/outputs.h"

using namespace glassbert;

Tensor glassbert::sentence_embedding(const Tensor& hidden, const Batch& batch) {
  const Index S = batch.S(), H = hidden.dim(1);
  Tensor sum(Shape{S, H});
  for (Index s = 0; s < S; ++s) {
    for (Index n = batch.start[s]; n < batch.start[s + 1]; ++n)
      for (Index h = 0; h < H; ++h) sum(s, h) += hidden(n, h);
    double squares = 0;
    for (const double v : sum.row(s)) squares += v * v;
    for (real& v : sum.row(s)) v /= static_cast<real>(std::sqrt(squares));
  }
  return sum;
}
