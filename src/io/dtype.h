#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace glassbert {

// The types of numbers that a safetensors file can hold, in the order that its writers keep (from
// the last to the first).
enum class Dtype {
  BOOL,
  F4,
  F6_E2M3,
  F6_E3M2,
  U8,
  I8,
  F8_E5M2,
  F8_E4M3,
  F8_E8M0,
  F8_E4M3FNUZ,
  F8_E5M2FNUZ,
  I16,
  U16,
  F16,
  BF16,
  I32,
  U32,
  F32,
  C64,
  F64,
  I64,
  U64
};

// The name in files, exact and case-sensitive: "BF16".
std::string_view name_of(Dtype dtype);
std::optional<Dtype> dtype_named(std::string_view name);

// Bits of one number: 4 to 64.
std::uint64_t bits_of(Dtype dtype);

// The value of an F16, exactly (IEEE 754 binary16). From the highest bit down: 1 of sign, 5 of
// exponent, 10 of fraction. The size is (1 + fraction/1024) 2^(exponent-15); where the exponent is
// 0, fraction/1024 2^-14; where it is 31, infinity if the fraction is 0, else NaN.
float widen_f16(std::uint16_t bits);

// The value of a BF16, exactly: it is the upper half of a float.
float widen_bf16(std::uint16_t bits);

}  // namespace glassbert
