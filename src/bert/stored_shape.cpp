#include "bert/stored_shape.h"

#include "core/file_error.h"

namespace glassbert {
namespace {

// The field of config.json that decides how long this axis of a parameter is.
const char* field_of(const std::string& name, Index axis) {
  const auto contains = [&](const char* part) { return name.find(part) != std::string::npos; };
  if (axis == 0 && (contains("word_embeddings") || contains("predictions.bias") ||
                    contains("predictions.decoder")))
    return "vocab_size";
  if (axis == 0 && contains("position_embeddings")) return "max_position_embeddings";
  if (axis == 0 && contains("token_type_embeddings")) return "type_vocab_size";
  if (axis == 0 && contains("intermediate.dense")) return "intermediate_size";
  if (axis == 1 && contains(".output.dense") && !contains("attention")) return "intermediate_size";
  return "hidden_size";
}

}  // namespace

void compare_shape(const std::string& folder, const std::string& name,
                   const SafetensorsEntry& entry, const Shape& wanted) {
  bool same = std::ssize(entry.shape) == wanted.rank();
  Index axis = 0;
  while (same && axis < wanted.rank()) {
    same = entry.shape[axis] == static_cast<std::uint64_t>(wanted[axis]);
    if (same) ++axis;
  }
  if (same) return;
  throw FileError(folder,
                  join(name, " is ", describe(entry.dtype, entry.shape), ", expected ", wanted),
                  join("see ", field_of(name, axis), " in config.json"));
}

}  // namespace glassbert
