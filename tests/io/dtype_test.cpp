#include "io/dtype.h"

#include <bit>
#include <cmath>
#include <limits>

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("a dtype is known by its exact name only") {
  CHECK(dtype_named("F8_E8M0") == Dtype::F8_E8M0);
  CHECK(bits_of(*dtype_named("F6_E3M2")) == 6);
  for (const char* name : {"f32", "F32 ", "", "float8_e4m3fn", "F31"}) CHECK(!dtype_named(name));
  for (int i = 0; i <= static_cast<int>(Dtype::U64); ++i)
    CHECK(dtype_named(name_of(static_cast<Dtype>(i))) == static_cast<Dtype>(i));
}

TEST_CASE("every half number is widened to the value that its three fields spell") {
  for (unsigned bits = 0; bits < 65'536; ++bits) {
    const int exponent = static_cast<int>(bits >> 10 & 31);
    const double fraction = (bits & 1023) / 1024.0;
    const double size =
        exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1 + fraction, exponent - 15);
    const float value = widen_f16(static_cast<std::uint16_t>(bits));
    const bool negative = bits >> 15 == 1;
    if (std::signbit(value) != negative) FAIL("sign of " << bits);
    if (exponent == 31) {
      if (fraction == 0 ? !std::isinf(value) : !std::isnan(value)) FAIL("special " << bits);
    } else if (std::fabs(static_cast<double>(value)) != size) {
      FAIL("value of " << bits);
    }
  }
  SUCCEED("all 65,536 agree");
}

TEST_CASE("a brain number is the upper half of a float") {
  CHECK(widen_bf16(0x3F80) == 1.0f);
  CHECK(widen_bf16(0xC0A0) == -5.0f);
  CHECK(std::isinf(widen_bf16(0x7F80)));
}

TEST_CASE("narrowing to 16 bits undoes widening, for every number there is") {
  for (int i = 0; i < 65536; ++i) {
    const auto bits = static_cast<std::uint16_t>(i);
    if ((bits & 0x7C00) != 0x7C00 || (bits & 0x3FF) == 0)
      CHECK(narrow_f16(widen_f16(bits)) == bits);
    if ((bits & 0x7F80) != 0x7F80 || (bits & 0x7F) == 0)
      CHECK(narrow_bf16(widen_bf16(bits)) == bits);
  }
}

TEST_CASE("narrowing rounds to the nearest number, of two equally near to the even one") {
  for (int i = 0; i + 1 < 0x7C00; i += 7) {  // between neighbours, subnormal ones included
    const auto low = static_cast<std::uint16_t>(i), high = static_cast<std::uint16_t>(i + 1);
    const float middle = (widen_f16(low) + widen_f16(high)) / 2;
    CHECK(narrow_f16(middle) == (i % 2 == 0 ? low : high));
    CHECK(narrow_f16(std::nextafter(middle, 0.0f)) == low);
    CHECK(narrow_f16(std::nextafter(middle, 1e9f)) == high);
    CHECK(narrow_f16(-std::nextafter(middle, 1e9f)) == (high | 0x8000));
  }
  CHECK(narrow_bf16(1.00390625f) == 0x3F80);  // half way between 1 and its neighbour
  CHECK(narrow_bf16(1.00390637f) == 0x3F81);
  CHECK(narrow_bf16(1.01171875f) == 0x3F82);
}

TEST_CASE("what is too large for 16 bits becomes infinity, what is no number stays none") {
  CHECK(narrow_f16(65519.0f) == 0x7BFF);
  CHECK(narrow_f16(65520.0f) == 0x7C00);
  CHECK(narrow_f16(-1e30f) == 0xFC00);
  CHECK(narrow_f16(1e-30f) == 0);
  CHECK(std::isnan(widen_f16(narrow_f16(std::nanf("")))));
  CHECK(std::isnan(widen_bf16(narrow_bf16(std::nanf("")))));
}
