#pragma once

#include <array>
#include <limits>
#include <numbers>

#include "math/kernel/erfc_table.h"
#include "math/kernel/vector.h"

// exp, tanh and erf on vectors, for the kernels alone; vector_math.h states their errors. There are
// no branches: both sides of a choice are computed and each lane picks its own. A comparison with
// NaN is false, so the choices are written such that NaN stays.
namespace glassbert::kernel {

// What differs between single and double precision.
struct Precision {
  static constexpr bool single = sizeof(real) == 4;
  static constexpr int mantissa_bits = single ? 23 : 52;
  static constexpr int exponent_bias = single ? 127 : 1023;
  static constexpr real exp_limit = single ? 110 : 760;  // exp is 0 below its negative, inf above
  static constexpr int exp_terms = single ? 6 : 12;      // enough of Taylor's series on [0, ln 2/2]
  static constexpr int erf_terms = single ? 10 : 19;     // and on [0, 1]
  static constexpr real ln2_high =
      static_cast<real>(single ? 0x1.62e4p-1 : 0x1.62e42fefa2p-1);  // times n is exact
  static constexpr real ln2_low =
      static_cast<real>(single ? 0x1.7f7d1cf79abcap-20 : 0x1.9ef35793c7673p-41);
  // Adding and subtracting it rounds to an integer, whose bits are then the last of the sum's.
  static constexpr real rounder = single ? 0x1.8p23 : 0x1.8p52;
};

// 1/2!, 1/3!, ...
inline constexpr auto exp_series = [] {
  std::array<real, Precision::exp_terms> terms{};
  double factorial = 1;
  for (int k = 0; k < Precision::exp_terms; ++k)
    terms[static_cast<std::size_t>(k)] = static_cast<real>(1 / (factorial *= k + 2));
  return terms;
}();

// erf(x) = x * sum over n of (-1)^n 2 / (sqrt(pi) n! (2n + 1)) x^(2n)
inline constexpr auto erf_series = [] {
  std::array<real, Precision::erf_terms> terms{};
  double factor = 2 * std::numbers::inv_sqrtpi;
  for (int n = 0; n < Precision::erf_terms; ++n) {
    terms[static_cast<std::size_t>(n)] = static_cast<real>(factor / (2 * n + 1));
    factor /= -(n + 1);
  }
  return terms;
}();

// c[0] + c[1] x + c[2] x^2 + ...
template <int bits, std::size_t count>
[[gnu::always_inline]] inline Vector<bits> polynomial(const Vector<bits>& x,
                                                      const std::array<real, count>& c) {
  Vector<bits> sum = broadcast<bits>(c[count - 1]);
#pragma GCC unroll 32
  for (std::size_t k = count - 1; k > 0; --k) sum = sum * x + c[k - 1];
  return sum;
}

template <int bits>
[[gnu::always_inline]] inline Vector<bits> at_most(real limit, const Vector<bits>& x) {
  return x > limit ? broadcast<bits>(limit) : x;
}

template <int bits>
[[gnu::always_inline]] inline Vector<bits> at_least(real limit, const Vector<bits>& x) {
  return x < limit ? broadcast<bits>(limit) : x;
}

template <int bits>
[[gnu::always_inline]] inline Vector<bits> rounded(const Vector<bits>& x) {
  return (x + Precision::rounder) - Precision::rounder;
}

// 2^n for integers n in the range of the exponent.
template <int bits>
[[gnu::always_inline]] inline Vector<bits> power_of_two(const Vector<bits>& n) {
  const Vector<bits> integer = n + (Precision::rounder + Precision::exponent_bias);
  return (Vector<bits>)((Patterns<bits>)integer << Precision::mantissa_bits);
}

template <int bits>
[[gnu::always_inline]] inline Patterns<bits> sign_of(const Vector<bits>& x) {
  return (Patterns<bits>)x & (Patterns<bits>)broadcast<bits>(real{-0.0});
}

// y >= 0 with the sign of x, so that an odd function can be computed for |x|.
template <int bits>
[[gnu::always_inline]] inline Vector<bits> with_sign_of(const Vector<bits>& x,
                                                        const Vector<bits>& y) {
  return (Vector<bits>)((Patterns<bits>)y | sign_of<bits>(x));
}

template <int bits>
[[gnu::always_inline]] inline Vector<bits> magnitude(const Vector<bits>& x) {
  return (Vector<bits>)((Patterns<bits>)x ^ sign_of<bits>(x));
}

// x = n ln 2 + r with n an integer and |r| <= ln 2 / 2; then exp(x) = 2^n (1 + fraction).
template <int bits>
struct Reduced {
  Vector<bits> n, fraction;
};

template <int bits>
[[gnu::always_inline]] inline void reduce(const Vector<bits>& x, Reduced<bits>& reduced) {
  reduced.n = rounded<bits>(x * std::numbers::log2e_v<real>);
  const Vector<bits> r = (x - reduced.n * Precision::ln2_high) - reduced.n * Precision::ln2_low;
  reduced.fraction = r + r * r * polynomial<bits>(r, exp_series);
}

// The power is multiplied in two steps because 2^n alone may leave the range where exp(x) does not.
template <int bits>
[[gnu::always_inline]] inline Vector<bits> vector_exp(const Vector<bits>& x) {
  Reduced<bits> part;
  reduce<bits>(at_least<bits>(-Precision::exp_limit, at_most<bits>(Precision::exp_limit, x)), part);
  const Vector<bits> half = rounded<bits>(part.n * real{0.5});
  return (1 + part.fraction) * power_of_two<bits>(half) * power_of_two<bits>(part.n - half);
}

// tanh(x) = e / (e + 2) with e = exp(2x) - 1, which is exact near 0; 1 beyond exp's limit of 40.
template <int bits>
[[gnu::always_inline]] inline Vector<bits> vector_tanh(const Vector<bits>& x) {
  Reduced<bits> part;
  reduce<bits>(at_most<bits>(40, 2 * magnitude<bits>(x)), part);
  const Vector<bits> power = power_of_two<bits>(part.n);
  const Vector<bits> e = power * part.fraction + (power - 1);
  return with_sign_of<bits>(x, e / (e + 2));
}

// Taylor's series up to 1, from there 1 - erfc(x). `power` is exp(-x^2), for who has it already.
template <int bits>
[[gnu::always_inline]] inline Vector<bits> erf_of(const Vector<bits>& x,
                                                  const Vector<bits>& power) {
  const Vector<bits> a = at_most<bits>(ErfcFit::end, magnitude<bits>(x));
  const Vector<bits> near = a * polynomial<bits>(a * a, erf_series);
  const Vector<bits> shifted = a - ErfcFit::centre;
  const Vector<bits> far = 1 - power * polynomial<bits>(shifted, ErfcFit::coefficients);
  return with_sign_of<bits>(x, a < real{1} ? near : far);
}

template <int bits>
[[gnu::always_inline]] inline Vector<bits> vector_erf(const Vector<bits>& x) {
  const Vector<bits> a = at_most<bits>(ErfcFit::end, magnitude<bits>(x));
  return erf_of<bits>(x, vector_exp<bits>(-a * a));
}

}  // namespace glassbert::kernel
