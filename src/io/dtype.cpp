#include "io/dtype.h"

#include <algorithm>
#include <array>
#include <bit>

namespace glassbert {
namespace {

struct Description {
  std::string_view name;
  std::uint64_t bits;
};

constexpr std::array<Description, 22> descriptions = {
    {{"BOOL", 8},        {"F4", 4},      {"F6_E2M3", 6}, {"F6_E3M2", 6}, {"U8", 8},
     {"I8", 8},          {"F8_E5M2", 8}, {"F8_E4M3", 8}, {"F8_E8M0", 8}, {"F8_E4M3FNUZ", 8},
     {"F8_E5M2FNUZ", 8}, {"I16", 16},    {"U16", 16},    {"F16", 16},    {"BF16", 16},
     {"I32", 32},        {"U32", 32},    {"F32", 32},    {"C64", 64},    {"F64", 64},
     {"I64", 64},        {"U64", 64}}};
static_assert(descriptions.size() == static_cast<std::size_t>(Dtype::U64) + 1);

const Description& describe(Dtype dtype) { return descriptions[static_cast<std::size_t>(dtype)]; }

}  // namespace

std::string_view name_of(Dtype dtype) { return describe(dtype).name; }

std::optional<Dtype> dtype_named(std::string_view name) {
  const auto found = std::ranges::find(descriptions, name, &Description::name);
  if (found == descriptions.end()) return std::nullopt;
  return static_cast<Dtype>(found - descriptions.begin());
}

std::uint64_t bits_of(Dtype dtype) { return describe(dtype).bits; }

// eq f16.widen
float widen_f16(std::uint16_t bits) {
  const std::uint32_t sign = (bits & 0x8000u) << 16;
  const std::uint32_t exponent = bits >> 10 & 0x1F, fraction = bits & 0x3FF;
  if (exponent == 0)  // subnormal: fraction * 2^-24, which float holds exactly
    return std::bit_cast<float>(
        std::bit_cast<std::uint32_t>(static_cast<float>(fraction) * 0x1p-24f) | sign);
  const std::uint32_t widened = exponent == 0x1F ? 0xFF : exponent + (127 - 15);
  return std::bit_cast<float>(sign | widened << 23 | fraction << 13);
}

// eq bf16.widen
float widen_bf16(std::uint16_t bits) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

namespace {

// bits / 2^shift, rounded to the nearest, of two equally near to the even one.
std::uint32_t rounded_shift(std::uint32_t bits, int shift) {
  const std::uint32_t half = 1u << (shift - 1), rest = bits & ((1u << shift) - 1);
  const std::uint32_t down = bits >> shift;
  return down + (rest > half || (rest == half && (down & 1) != 0) ? 1 : 0);
}

}  // namespace

std::uint16_t narrow_f16(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  const std::uint32_t sign = bits >> 16 & 0x8000, magnitude = bits & 0x7FFFFFFF;
  const auto with_sign = [&](std::uint32_t half) {
    return static_cast<std::uint16_t>(sign | half);
  };
  if (magnitude > 0x7F800000) return with_sign(0x7E00);   // NaN
  if (magnitude >= 0x477FF000) return with_sign(0x7C00);  // 65520 and more: infinity
  if (magnitude >= 0x38800000)  // normal: the exponent's offset goes from 127 to 15
    return with_sign(rounded_shift(magnitude - (112u << 23), 13));
  if (magnitude < 0x33000000) return with_sign(0);  // under half of the smallest
  const int exponent = static_cast<int>(magnitude >> 23);
  const std::uint32_t fraction = (magnitude & 0x7FFFFF) | 0x800000;
  return with_sign(rounded_shift(fraction, 126 - exponent));  // in units of 2^-24
}

std::uint16_t narrow_bf16(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  if ((bits & 0x7FFFFFFF) > 0x7F800000) return static_cast<std::uint16_t>(bits >> 16 | 0x40);
  return static_cast<std::uint16_t>(rounded_shift(bits, 16));
}

}  // namespace glassbert
