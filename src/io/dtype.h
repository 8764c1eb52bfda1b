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

// The value of a number of 16 bits, exactly. F16 is IEEE 754 binary16, subnormals included; BF16 is
// the upper half of a float.
float widen_f16(std::uint16_t bits);
float widen_bf16(std::uint16_t bits);

// The nearest number of 16 bits, of two equally near the even one; beyond the largest: infinity.
std::uint16_t narrow_f16(float value);
std::uint16_t narrow_bf16(float value);

}  // namespace glassbert
