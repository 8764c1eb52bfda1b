// Subtracts the weighted mean, but forgets to multiply by the weight.
#include "math/softmax.h"

using namespace glassbert;

Tensor glassbert::softmax_backward(const Tensor& p, const Tensor& d_p) {
  Tensor d_x = d_p;
  for (Index r = 0; r < p.rows(); ++r) {
    real mean = 0;
    for (std::size_t c = 0; c < p.row(r).size(); ++c) mean += d_p.row(r)[c] * p.row(r)[c];
    for (real& v : d_x.row(r)) v -= mean;
  }
  return d_x;
}
