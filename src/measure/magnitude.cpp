#include "measure/magnitude.h"

#include <cmath>

namespace glassbert {

Tensor magnitudes(Tensor x) {
  for (real& v : x.values()) v = std::abs(v);
  return x;
}

double length_of(const Tensor& x) {
  double squares = 0;
  for (const double v : x.values()) squares += v * v;
  return std::sqrt(squares);
}

}  // namespace glassbert
