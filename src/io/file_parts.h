#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/tensor.h"
#include "io/safetensors_header.h"

namespace glassbert {

// A stretch of a file that belongs together: the bytes begin .. end-1.
struct FilePart {
  std::string name;
  std::uint64_t begin, end;
};

// What each byte of a safetensors file is for, in the order of the bytes: "length", "header", then
// the tensors by their names. Empty tensors have no byte and are left out.
std::vector<FilePart> file_parts(const SafetensorsHeader& header);

// What tensors of a checkpoint belong to, by the spelling of their name: "encoder.layer.3" for
// those of a layer; else the name without its last two words, but with the first ("embeddings").
std::string family_of(const std::string& tensor_name);

// Neighbours of the same family as one part under the family's name.
std::vector<FilePart> joined_families(const std::vector<FilePart>& parts);

// A file as a map of cells, read like text: cell (r,c) stands for an equal stretch of the bytes,
// and holds the number of the part to which its first byte belongs.  -> (rows, columns)
Tensor part_map(const std::vector<FilePart>& parts, Index rows, Index columns);

}  // namespace glassbert
