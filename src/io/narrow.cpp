#include "io/narrow.h"

#include <bit>
#include <cmath>

namespace glassbert {
namespace {

// The upper bits without the `count` lowest, rounded to the nearest, of two the even one.
std::uint32_t drop_bits(std::uint32_t bits, int count) {
  const std::uint32_t half = std::uint32_t{1} << (count - 1);
  return (bits + half - 1 + (bits >> count & 1)) >> count;
}

}  // namespace

std::uint16_t narrow_f16(float value) {
  const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
  const std::uint32_t sign = bits >> 16 & 0x8000u, size = bits & 0x7FFFFFFFu;
  const auto half = [sign](std::uint32_t rest) { return static_cast<std::uint16_t>(sign | rest); };
  if (size > 0x7F800000u) return half(0x7E00);   // NaN
  if (size >= 0x477FF000u) return half(0x7C00);  // from 65520 on: infinity
  if (size < 0x38800000u)                        // below 2^-14: a subnormal, in units of 2^-24
    return half(static_cast<std::uint32_t>(std::nearbyint(std::fabs(value) * 0x1p24f)));
  return half(drop_bits(size - (std::uint32_t{127 - 15} << 23), 13));
}

std::uint16_t narrow_bf16(float value) {
  const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
  if ((bits & 0x7FFFFFFFu) > 0x7F800000u) return static_cast<std::uint16_t>(bits >> 16 | 0x40u);
  return static_cast<std::uint16_t>(drop_bits(bits, 16));
}

std::vector<std::uint16_t> narrowed(Dtype dtype, const Tensor& x) {
  check(dtype == Dtype::F16 || dtype == Dtype::BF16, "narrowed: the dtype is ", name_of(dtype),
        ", expected F16 or BF16");
  std::vector<std::uint16_t> bits;
  bits.reserve(static_cast<std::size_t>(x.size()));
  for (const real v : x.values()) {
    const float value = static_cast<float>(v);
    bits.push_back(dtype == Dtype::F16 ? narrow_f16(value) : narrow_bf16(value));
  }
  return bits;
}

Tensor stored_as(Dtype dtype, Tensor x) {
  const std::vector<std::uint16_t> bits = narrowed(dtype, x);
  for (Index i = 0; i < x.size(); ++i)
    x.values()[i] = dtype == Dtype::F16 ? widen_f16(bits[i]) : widen_bf16(bits[i]);
  return x;
}

}  // namespace glassbert
