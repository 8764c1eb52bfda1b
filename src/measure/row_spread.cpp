#include "measure/row_spread.h"

#include <cmath>

namespace glassbert {

// eq rows.spread
double row_spread(const Tensor& p) {
  const Index R = p.dim(0), C = p.dim(1);
  double spread = 0;
  for (Index c = 0; c < C; ++c) {
    double mean = 0;
    for (Index r = 0; r < R; ++r) mean += p(r, c) / static_cast<double>(R);
    for (Index r = 0; r < R; ++r) spread += std::abs(p(r, c) - mean) / 2;
  }
  return spread / static_cast<double>(R);
}

}  // namespace glassbert
