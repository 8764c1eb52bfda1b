#include "io/narrow.h"

#include <bit>
#include <cmath>
#include <limits>

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("narrowing what was widened gives the same 16 bits") {
  for (unsigned i = 0; i < 65'536; ++i) {
    const auto bits = static_cast<std::uint16_t>(i);
    if (!std::isnan(widen_f16(bits)) && narrow_f16(widen_f16(bits)) != bits) FAIL("F16 " << i);
    if (!std::isnan(widen_bf16(bits)) && narrow_bf16(widen_bf16(bits)) != bits) FAIL("BF16 " << i);
  }
  SUCCEED("all 65,536 agree");
}

TEST_CASE("narrowing takes the nearest number, of two equally near the even one") {
  for (unsigned i = 0; i < 0x7BFF; ++i) {
    const auto low = static_cast<std::uint16_t>(i), high = static_cast<std::uint16_t>(i + 1);
    const float middle = (widen_f16(low) + widen_f16(high)) / 2;
    const float above = std::nextafter(middle, 1e9f), below = std::nextafter(middle, 0.0f);
    if (narrow_f16(middle) != (i % 2 == 0 ? low : high)) FAIL("F16 middle after " << i);
    if (narrow_f16(above) != high || narrow_f16(below) != low) FAIL("F16 beside " << i);
  }
  for (unsigned i = 0; i < 0x7F7F; ++i) {
    const std::uint32_t middle = (i << 16) + 0x8000;
    const auto low = static_cast<std::uint16_t>(i), high = static_cast<std::uint16_t>(i + 1);
    const auto narrowed = [](std::uint32_t v) { return narrow_bf16(std::bit_cast<float>(v)); };
    if (narrowed(middle) != (i % 2 == 0 ? low : high)) FAIL("BF16 middle after " << i);
    if (narrowed(middle + 1) != high || narrowed(middle - 1) != low) FAIL("BF16 beside " << i);
  }
  SUCCEED("every middle was tried");
}

TEST_CASE("narrowing what is too large gives infinity, and NaN stays NaN with its sign") {
  CHECK(narrow_f16(65519.996f) == 0x7BFF);
  CHECK(narrow_f16(65520.0f) == 0x7C00);
  CHECK(narrow_f16(-1e30f) == 0xFC00);
  CHECK(narrow_bf16(std::numeric_limits<float>::max()) == 0x7F80);
  for (const std::uint32_t bits : {0x7F800001u, 0xFFC00000u, 0x7FFFFFFFu}) {
    const float nan = std::bit_cast<float>(bits);
    CHECK(std::isnan(widen_f16(narrow_f16(nan))));
    CHECK(std::isnan(widen_bf16(narrow_bf16(nan))));
    CHECK(std::signbit(widen_f16(narrow_f16(nan))) == std::signbit(nan));
  }
}

TEST_CASE("what is stored in 16 bits comes back rounded, and other dtypes are refused") {
  const Tensor x(Shape{3}, {1, real(0.1), real(1e-10)});
  const real half = widen_f16(0x2E66), brain = widen_bf16(0x3DCD), least = widen_bf16(0x2EDC);
  CHECK(same_bits(stored_as(Dtype::F16, x), Tensor(Shape{3}, {1, half, 0})));
  CHECK(same_bits(stored_as(Dtype::BF16, x), Tensor(Shape{3}, {1, brain, least})));
  CHECK_THROWS_AS(stored_as(Dtype::I16, x), std::invalid_argument);
}
