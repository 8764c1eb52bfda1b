#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glassbert {

// What model.safetensors.index.json says: which of a checkpoint's files ("shards") holds a tensor.
struct WeightIndex {
  struct Place {
    std::string tensor, shard;
  };

  std::vector<Place> places;         // sorted by tensor, each once; at least one
  std::vector<std::string> shards;   // sorted, each once; plain file names
  std::optional<double> total_size;  // of all tensors in bytes; NaN when it is not a number
};

// Throws FileError, `where` in front, when the text is not JSON, when weight_map is missing, empty,
// repeats a key or holds anything but names of files in the same directory.
WeightIndex parse_weight_index(std::string_view text, const std::string& where);

}  // namespace glassbert
