#include "draw/logarithm.h"

#include <cmath>

namespace glassbert {

// x = m 2^k with m near 1; ln m = 2 (s + s^3/3 + s^5/5 + ...) with s = (m-1)/(m+1).
double log10_of(double x) {
  constexpr double log10_of_2 = 0.30102999566398119521;
  constexpr double log10_of_e = 0.43429448190325182765;
  int exponent = 0;
  double mantissa = std::frexp(x, &exponent);  // 0.5 <= mantissa < 1, exactly
  if (mantissa < 0.7) {
    mantissa *= 2;
    --exponent;
  }
  const double s = (mantissa - 1) / (mantissa + 1);  // at most 0.18 in size
  double sum = 0;
  for (int power = 21; power >= 1; power -= 2) sum = sum * s * s + 1.0 / power;
  return exponent * log10_of_2 + 2 * s * sum * log10_of_e;
}

}  // namespace glassbert
