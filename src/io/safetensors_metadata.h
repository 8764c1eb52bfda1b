#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/json_reader.h"

namespace glassbert {

// The reserved entry __metadata__ of a safetensors header: pairs of strings, kept where they stand
// in the header's text.
class SafetensorsMetadata {
 public:
  static constexpr std::size_t pair_limit = 100'000;

  struct Pair {
    JsonText key, value;
  };

  SafetensorsMetadata() = default;

  // Reads the object that comes next. Throws FileError, `where` in front: BadMetadata for other
  // values than strings, DuplicateKey for a key that occurs twice.
  SafetensorsMetadata(JsonReader& reader, const std::string& where);

  std::span<const Pair> pairs() const { return pairs_; }  // sorted by key
  std::optional<std::string> find(std::string_view key) const;

 private:
  std::vector<Pair> pairs_;
};

}  // namespace glassbert
