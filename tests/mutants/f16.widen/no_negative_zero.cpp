// Multiplies zero by the sign as a whole number: -0 becomes 0.
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
  const float size =
      exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1 + fraction, exponent - 15);
  return sign == 1 && size > 0 ? -size : size;
}
