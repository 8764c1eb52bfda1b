// Takes it for the upper half of a float: that is BF16.
#include <bit>

#include "io/dtype.h"

using namespace glassbert;

float glassbert::widen_f16(std::uint16_t bits) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}
