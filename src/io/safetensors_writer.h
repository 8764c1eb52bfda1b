#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/tensor.h"
#include "io/dtype.h"

namespace glassbert {

// A tensor to be written; `data` belongs to someone else, who must keep it until it is written.
struct SafetensorsItem {
  std::string name;
  Dtype dtype = Dtype::F32;
  std::vector<std::uint64_t> shape;
  std::span<const std::byte> data;
};

// The tensor with its shape, F32 in the float build and F64 in the double build.
SafetensorsItem to_item(std::string name, const Tensor& tensor);
// Whole numbers as I64; the product of `shape` is their count.
SafetensorsItem to_item(std::string name, std::vector<std::uint64_t> shape,
                        std::span<const std::int64_t> values);

using MetadataMap = std::map<std::string, std::string>;

// Writes a safetensors file, the same bytes as the reference's writer: largest dtype first, then by
// name; header without spaces, padded to a multiple of 8; metadata sorted by key. Written as
// FileWriter does, so that a failure leaves the old file. Throws std::invalid_argument for a name
// that is repeated, reserved (__metadata__) or not UTF-8, for data that do not fit the shape, and
// for a header over 100,000,000 bytes; FileError when the file can't be written.
void write_safetensors(const std::string& path, const std::vector<SafetensorsItem>& items,
                       const MetadataMap& metadata = {});

// The bytes of that file.
std::string safetensors_bytes(const std::vector<SafetensorsItem>& items,
                              const MetadataMap& metadata = {});

}  // namespace glassbert
