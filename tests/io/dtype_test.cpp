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
