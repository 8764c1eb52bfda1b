// Takes the mean over the key's pieces, too: what goes to a split word gets lost.
#include "explain/merge_pieces.h"

using namespace glassbert;

Tensor glassbert::merge_pieces(const Tensor& attention, const Words& words) {
  const bool has_heads = attention.rank() == 3;
  const Index A = has_heads ? attention.dim(0) : 1;
  const Index T = attention.dim(attention.rank() - 1), W = std::ssize(words.size);
  Tensor merged(has_heads ? Shape{A, W, W} : Shape{W, W});
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s) {
        const Index u = words.of[t], v = words.of[s];
        const real pieces = static_cast<real>(words.size[u] * words.size[v]);
        merged.row(a * W + u)[v] += attention.row(a * T + t)[s] / pieces;
      }
  return merged;
}
