#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "io/safetensors_entry.h"
#include "io/safetensors_metadata.h"

namespace glassbert {

// The checked header of a safetensors file (huggingface/safetensors, format of 2026): once it is
// made, the tensors cover the data exactly, without hole or overlap, each as large as its shape and
// dtype say, and no name occurs twice.
//
// A header may be 100 MB long and name nearly two million tensors, so what is kept of a tensor is
// 24 bytes: where its entry stands in the text and its range. The entry is read again when it is
// asked for. As an entry takes at least 54 bytes, and checking takes 4 more for each tensor, no
// header costs more than 60 MB beside its file.
class SafetensorsHeader {
 public:
  static constexpr std::uint64_t byte_limit = 100'000'000;

  // Checks the whole of `file`, which must outlive the header; the values of tensors are not looked
  // at. The checks come in the order of the reference implementation. Each failure is a FileError
  // "WHERE: KIND: ..." with the kind's name there: HeaderTooSmall, HeaderTooLarge,
  // InvalidHeaderLength, InvalidHeader (not UTF-8), InvalidJson, BadEntry, UnknownDtype,
  // BadMetadata, DuplicateKey, InvalidOffset, ValidationOverflow, MisalignedSlice,
  // TensorInvalidInfo, MetadataIncompleteBuffer.
  SafetensorsHeader(std::string_view file, std::string where);

  std::size_t size() const { return slots_.size(); }  // how many tensors
  SafetensorsEntry entry(std::size_t i) const;        // i < size(), in the order of their names
  std::optional<SafetensorsEntry> find(std::string_view name) const;

  const SafetensorsMetadata& metadata() const { return metadata_; }
  std::size_t data_begin() const { return 8 + text_.size(); }  // where in the file the data begins

 private:
  struct Slot {
    std::uint32_t name_begin, name_size;  // in text_, without quotes
    std::uint64_t begin, end;
  };

  void collect();
  void sort_by_name();
  void check_ranges(std::uint64_t data_size) const;
  void check_range(const SafetensorsEntry& entry, std::uint64_t begin) const;
  JsonText name(const Slot& slot) const;
  [[noreturn]] void refuse(const char* kind, const std::string& what) const;

  std::string where_;
  std::string_view text_;
  std::deque<Slot> slots_;  // sorted by name; a deque grows without a second copy of what it holds
  SafetensorsMetadata metadata_;
};

// The one line with which these bytes are refused as a file `name`; empty when they are not.
std::string refusal_of(std::string_view bytes, const std::string& name);

}  // namespace glassbert
