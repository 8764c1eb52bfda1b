// Puts the hidden 1 before every fraction: an exponent of 0 has none.
#include "io/dtype.h"

#include <cmath>
#include <limits>

using namespace glassbert;

float glassbert::widen_f16(std::uint16_t bits) {
  const int sign = bits >> 15, exponent = bits >> 10 & 31;
  const float fraction = static_cast<float>(bits & 1023) / 1024;
  if (exponent == 31) {
    const float infinity = std::numeric_limits<float>::infinity();
    return fraction > 0 ? std::nanf("") : sign == 1 ? -infinity : infinity;
  }
  const float size = std::ldexp(1 + fraction, exponent - 15);
  return sign == 1 ? -size : size;
}
