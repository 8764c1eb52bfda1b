#pragma once

#include <algorithm>
#include <cstring>
#include <vector>

#include "core/rng.h"

// Numbers in a block of exactly their size, so that the address sanitizer sees a read past the end
// (tensors take rounded blocks from a pool).
using Numbers = std::vector<glassbert::real>;

inline Numbers random_numbers(glassbert::Rng& rng, glassbert::Index count) {
  Numbers numbers(static_cast<std::size_t>(count));
  for (glassbert::real& v : numbers) v = static_cast<glassbert::real>(rng.normal());
  return numbers;
}

inline bool same_bits(std::span<const glassbert::real> a, std::span<const glassbert::real> b) {
  return a.size() == b.size() &&
         (a.empty() || std::memcmp(a.data(), b.data(), a.size_bytes()) == 0);
}
