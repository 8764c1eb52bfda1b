#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/tensor.h"
#include "io/mapped_file.h"
#include "io/safetensors_header.h"

namespace glassbert {

// A safetensors file, mapped and checked; its tensors are read when they are asked for.
//
//   const Safetensors file("model.safetensors");
//   if (const auto entry = file.find("pooler.dense.bias")) bias = file.tensor(*entry);
class Safetensors {
 public:
  // Throws FileError: what MappedFile throws, and each failure that SafetensorsHeader names.
  explicit Safetensors(const std::string& path);

  const std::string& path() const { return path_; }
  std::size_t size() const { return header_.size(); }                       // how many tensors
  SafetensorsEntry entry(std::size_t i) const { return header_.entry(i); }  // in order of names
  std::optional<SafetensorsEntry> find(std::string_view name) const { return header_.find(name); }
  const SafetensorsMetadata& metadata() const { return header_.metadata(); }

  // The bytes of a tensor of this file, whatever its dtype.
  std::span<const std::byte> bytes(const SafetensorsEntry& entry) const;

  // A tensor of F32, F64, F16 or BF16 as `real`: exactly, but for F64 in the float build, which is
  // rounded to the nearest (beyond float: infinity). A scalar gets shape (1). FileError for other
  // dtypes and for more than 4 axes.
  // When the file's numbers are `real`s at a place fit for them, nothing is copied: the tensor lies
  // in the private mapping and keeps it alive. So ask once for each entry: asked again, two tensors
  // would share their numbers.
  Tensor tensor(const SafetensorsEntry& entry) const;

  // A tensor of whole numbers (BOOL, I8 to I64, U8 to U64) in row-major order. FileError for other
  // dtypes and for U64 values of 2^63 and more.
  std::vector<std::int64_t> integers(const SafetensorsEntry& entry) const;

  // Frees the memory of a tensor's pages, which were read only to be converted.
  void give_back(const SafetensorsEntry& entry) const;

 private:
  template <class Stored>
  Tensor converted(const SafetensorsEntry& entry, real (*convert)(Stored)) const;
  [[noreturn]] void refuse(const SafetensorsEntry& entry, const char* what) const;

  std::string path_;
  std::shared_ptr<MappedFile> file_;
  SafetensorsHeader header_;
};

}  // namespace glassbert
