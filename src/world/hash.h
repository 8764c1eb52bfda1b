#pragma once

#include <cstdint>
#include <string_view>

namespace glassbert::world {

// FNV-1a, 64 bits, of the bytes: the same number on every machine.
constexpr std::uint64_t hash_of(std::string_view text, std::uint64_t start = 0xcbf29ce484222325) {
  std::uint64_t hash = start;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

}  // namespace glassbert::world
