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

}  // namespace glassbert
