// Has the sign the wrong way round: a step against it would make the loss larger.
#include "math/cross_entropy.h"
#include "math/softmax.h"

using namespace glassbert;

Tensor glassbert::cross_entropy_backward(const Tensor& logits, std::span<const Index> targets) {
  Tensor d = softmax(logits);
  for (Index n = 0; n < d.dim(0); ++n) {
    d(n, targets[n]) -= 1;
    for (real& v : d.row(n)) v /= -static_cast<real>(d.dim(0));
  }
  return d;
}
