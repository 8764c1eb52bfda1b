#include "measure/entropy.h"

#include <cmath>

namespace glassbert {

// eq entropy.rows
Tensor entropy(const Tensor& p) {
  Tensor nats(Shape{p.rows()});
  for (Index r = 0; r < p.rows(); ++r) {
    double sum = 0;
    for (const double p_c : p.row(r))
      if (p_c > 0) sum -= p_c * std::log(p_c);
    nats(r) = static_cast<real>(sum);
  }
  return nats;
}

double entropy(std::span<const double> p) {
  double nats = 0;
  for (const double p_c : p)
    if (p_c > 0) nats -= p_c * std::log(p_c);
  return nats;
}

}  // namespace glassbert
