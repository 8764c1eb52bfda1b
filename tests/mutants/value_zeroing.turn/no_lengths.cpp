// Forgets the lengths of the rows.
#include <algorithm>
#include <cmath>
#include "explain/value_zeroing.h"

using namespace glassbert;

double glassbert::turn(std::span<const real> x, std::span<const real> y) {
  double xy = 0, xx = 0, yy = 0;
  for (std::size_t h = 0; h < x.size(); ++h) {
    xy += double(x[h]) * double(y[h]);
    xx += double(x[h]) * double(x[h]);
    yy += double(y[h]) * double(y[h]);
  }
  return std::max(1 - xy, 0.0);
}
