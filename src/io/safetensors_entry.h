#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "io/dtype.h"
#include "io/json_reader.h"

namespace glassbert {

// What the header of a safetensors file says of one tensor. Its bytes stand at begin .. end-1 of
// the data, which starts behind the header; row-major, little-endian.
struct SafetensorsEntry {
  static constexpr std::size_t name_limit = std::size_t{1} << 20;  // bytes, as written in the file
  static constexpr std::size_t rank_limit = std::size_t{1} << 16;

  std::string name;
  Dtype dtype = Dtype::F32;
  std::vector<std::uint64_t> shape;  // empty for a scalar
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

// Reads {"dtype": ..., "shape": [...], "data_offsets": [begin, end]}, the value behind `name`, and
// passes over fields it does not know. Throws FileError BadEntry or UnknownDtype, `where` in front.
SafetensorsEntry read_safetensors_entry(JsonReader& reader, const JsonText& name,
                                        const std::string& where);

// Bits of a tensor: the product of the lengths, multiplied from the left, times the bits of a
// number; none when that overflows 64 bits on the way ([2^63, 4, 0] does, [0, 2^63, 4] does not).
std::optional<std::uint64_t> bit_count(Dtype dtype, std::span<const std::uint64_t> shape);

// "F32 [2, 3]": for messages; of many lengths the first eight.
std::string describe(Dtype dtype, std::span<const std::uint64_t> shape);

}  // namespace glassbert
