// Subtracts the row's plain mean, where each key counts by its weight.
#include "math/softmax.h"

using namespace glassbert;

Tensor glassbert::softmax_backward(const Tensor& p, const Tensor& d_p) {
  Tensor d_x = d_p;
  for (Index r = 0; r < p.rows(); ++r) {
    real mean = 0;
    for (const real v : d_p.row(r)) mean += v / static_cast<real>(d_p.row(r).size());
    for (std::size_t c = 0; c < p.row(r).size(); ++c)
      d_x.row(r)[c] = p.row(r)[c] * (d_p.row(r)[c] - mean);
  }
  return d_x;
}
