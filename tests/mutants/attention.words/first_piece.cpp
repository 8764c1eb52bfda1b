// Lets the first piece speak for its word, as query and as key.
#include "explain/merge_pieces.h"

using namespace glassbert;

Tensor glassbert::merge_pieces(const Tensor& attention, const Words& words) {
  const bool has_heads = attention.rank() == 3;
  const Index A = has_heads ? attention.dim(0) : 1;
  const Index T = attention.dim(attention.rank() - 1), W = std::ssize(words.size);
  Tensor merged(has_heads ? Shape{A, W, W} : Shape{W, W});
  for (Index a = 0; a < A; ++a)
    for (Index t = T; t-- > 0;)
      for (Index s = T; s-- > 0;)
        merged.row(a * W + words.of[t])[words.of[s]] = attention.row(a * T + t)[s];
  return merged;
}
