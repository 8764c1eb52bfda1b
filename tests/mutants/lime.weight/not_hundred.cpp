// Leaves the distance between 0 and 1, so that a width of 25 forgets nothing.
#include <cmath>
#include "measure/lime.h"

double glassbert::lime_weight(double kept, double n, double width) {
  const double distance = 1 - std::sqrt(kept / n);
  return std::sqrt(std::exp(-distance * distance / (width * width)));
}
