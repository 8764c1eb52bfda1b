// Keeps the diagonal of the Jacobian only: p (1 - p) d_p, as if each score moved its own weight
// alone.
#include "math/softmax.h"

using namespace glassbert;

Tensor glassbert::softmax_backward(const Tensor& p, const Tensor& d_p) {
  Tensor d_x = d_p;
  for (Index i = 0; i < p.size(); ++i) {
    const real weight = p.values()[i];
    d_x.values()[i] *= weight * (1 - weight);
  }
  return d_x;
}
