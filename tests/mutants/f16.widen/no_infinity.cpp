// Reads an exponent of 31 like any other: 65536 for infinity.
#include "io/dtype.h"

#include <cmath>

using namespace glassbert;

float glassbert::widen_f16(std::uint16_t bits) {
  const int sign = bits >> 15, exponent = bits >> 10 & 31;
  const float fraction = static_cast<float>(bits & 1023) / 1024;
  const float size =
      exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1 + fraction, exponent - 15);
  return sign == 1 ? -size : size;
}
