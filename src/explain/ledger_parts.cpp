#include "explain/ledger_parts.h"

#include <cmath>

namespace glassbert {

// eq ledger.part
double ledger_part(const Worth& worth, const Tensor& W, std::span<const real> x, Index first,
                   Index count) {
  double sum = 0;
  for (Index o = 0; o < W.dim(0); ++o)
    for (Index i = first; i < first + count; ++i)
      sum += worth[o] * double(W.row(o)[i]) * double(x[i]);
  return sum;
}

// eq ledger.norm
Worth worth_below_norm(const Worth& above, const LayerNorm& norm, double deviation) {
  Worth below(above.size());
  double mean = 0;
  for (std::size_t h = 0; h < above.size(); ++h) {
    below[h] = above[h] * double(norm.weight.values()[h]) / deviation;
    mean += below[h] / static_cast<double>(above.size());
  }
  for (double& x : below) x -= mean;
  return below;
}

// eq ledger.line
double tanh_line(double z) {
  if (z == 0) return 1;
  return std::tanh(z) / z;
}

}  // namespace glassbert
