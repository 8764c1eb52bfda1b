// Sums over the query's pieces, too: the row of a word of two pieces sums to 2.
#include "explain/merge_pieces.h"

using namespace glassbert;

Tensor glassbert::merge_pieces(const Tensor& attention, const Words& words) {
  const bool has_heads = attention.rank() == 3;
  const Index A = has_heads ? attention.dim(0) : 1;
  const Index T = attention.dim(attention.rank() - 1), W = std::ssize(words.size);
  Tensor merged(has_heads ? Shape{A, W, W} : Shape{W, W});
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s)
        merged.row(a * W + words.of[t])[words.of[s]] += attention.row(a * T + t)[s];
  return merged;
}
