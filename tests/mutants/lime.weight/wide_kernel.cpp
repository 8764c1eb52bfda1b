// Takes 256 for the width of the kernel, whatever is asked: all rows weigh nearly the same.
#include <cmath>
#include "measure/lime.h"

double glassbert::lime_weight(double kept, double n, double) {
  const double distance = 100 * (1 - std::sqrt(kept / n)), width = 256;
  return std::sqrt(std::exp(-distance * distance / (width * width)));
}
