// Normalises down the columns: each key's weights sum to 1, not each query's.
#include <cmath>

#include "math/softmax.h"

using namespace glassbert;

Tensor glassbert::softmax(Tensor x) {
  Tensor p(x.shape());
  const Index C = x.rows() == 0 ? 0 : x.size() / x.rows();
  for (Index c = 0; c < C; ++c) {
    real sum = 0;
    for (Index r = 0; r < x.rows(); ++r) sum += std::exp(x.row(r)[c]);
    for (Index r = 0; r < x.rows(); ++r) p.row(r)[c] = std::exp(x.row(r)[c]) / sum;
  }
  return p;
}
