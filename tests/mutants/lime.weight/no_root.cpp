// Forgets the root around the exponential: the kernel is narrower than its width says.
#include <cmath>
#include "measure/lime.h"

double glassbert::lime_weight(double kept, double n, double width) {
  const double distance = 100 * (1 - std::sqrt(kept / n));
  return std::exp(-distance * distance / (width * width));
}
