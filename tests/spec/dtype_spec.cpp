#include <bit>
#include <cmath>

#include "io/dtype.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

// (-1)^z 2^(q - bias) (1 + m), or with q = 0 the subnormal (-1)^z 2^(1 - bias) m.
double by_fields(unsigned sign, unsigned exponent, double fraction, int bias) {
  const double size = exponent == 0 ? std::ldexp(fraction, 1 - bias)
                                    : std::ldexp(1 + fraction, static_cast<int>(exponent) - bias);
  return sign == 1 ? -size : size;
}

// Fails the test where two values differ, or their signs.
void expect_value(unsigned bits, float got, double expected) {
  if (double(got) != expected || std::signbit(got) != std::signbit(expected))
    FAIL("bits " << bits << ": expected " << expected << ", got " << got);
}

}  // namespace

TEST_CASE("f16.widen of exponent 15 and fraction 0 is 1", "[f16.widen]") {
  CHECK(widen_f16(0x3C00) == 1.0f);
}

TEST_CASE("f16.widen counts the exponent from 15 and the fraction in 1024ths", "[f16.widen]") {
  CHECK(widen_f16(0x4000) == 2.0f);
  CHECK(widen_f16(0x3E00) == 1.5f);
  CHECK(widen_f16(0x7BFF) == 65504.0f);
}

TEST_CASE("f16.widen takes the sign from the highest bit, of zero too", "[f16.widen]") {
  CHECK(widen_f16(0xBC00) == -1.0f);
  CHECK(widen_f16(0x0000) == 0.0f);
  CHECK(std::signbit(widen_f16(0x8000)));
  CHECK_FALSE(std::signbit(widen_f16(0x0000)));
}

TEST_CASE("f16.widen of exponent 0 is a subnormal: no hidden 1 before the fraction",
          "[f16.widen]") {
  CHECK(widen_f16(0x0001) == 0x1p-24f);
  CHECK(widen_f16(0x0200) == 0x1p-15f);
  CHECK(widen_f16(0x0400) == 0x1p-14f);
}

TEST_CASE("f16.widen of exponent 31 is infinity or not a number", "[f16.widen]") {
  CHECK(std::isinf(widen_f16(0x7C00)));
  CHECK(widen_f16(0xFC00) < 0);
  CHECK(std::isnan(widen_f16(0x7C01)));
  CHECK(std::isnan(widen_f16(0xFE00)));
}

TEST_CASE("f16.widen gives every finite number of 16 bits its exact value", "[f16.widen]") {
  for (unsigned bits = 0; bits < 65536; ++bits)
    if ((bits >> 10 & 31) != 31)
      expect_value(bits, widen_f16(static_cast<std::uint16_t>(bits)),
                   by_fields(bits >> 15, bits >> 10 & 31, (bits & 1023) / 1024.0, 15));
  SUCCEED();
}

TEST_CASE("bf16.widen gives every finite number of 16 bits its exact value", "[bf16.widen]") {
  for (unsigned bits = 0; bits < 65536; ++bits)
    if ((bits >> 7 & 255) != 255)
      expect_value(bits, widen_bf16(static_cast<std::uint16_t>(bits)),
                   by_fields(bits >> 15, bits >> 7 & 255, (bits & 127) / 128.0, 127));
  SUCCEED();
}
