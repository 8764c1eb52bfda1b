// Takes the share of kept words for the cosine: its root is missing.
#include <cmath>
#include "measure/lime.h"

double glassbert::lime_weight(double kept, double n, double width) {
  const double distance = 100 * (1 - kept / n);
  return std::sqrt(std::exp(-distance * distance / (width * width)));
}
