#include "io/safetensors_metadata.h"

#include <algorithm>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"

namespace glassbert {

SafetensorsMetadata::SafetensorsMetadata(JsonReader& reader, const std::string& where) {
  const auto refuse = [&](const char* kind, const std::string& what) {
    throw FileError(where, join(kind, ": __metadata__, ", reader.place(), ": ", what),
                    "download or convert the file again");
  };
  if (reader.peek() != JsonKind::object) refuse("BadMetadata", "expected an object");
  reader.begin_object();
  while (const std::optional<JsonText> key = reader.next_key()) {
    if (reader.peek() != JsonKind::text) refuse("BadMetadata", "expected a string");
    if (pairs_.size() == pair_limit)
      refuse("BadMetadata", join("more than ", pair_limit, " pairs"));
    pairs_.push_back({*key, reader.text()});
  }
  std::ranges::sort(pairs_, [](const Pair& a, const Pair& b) { return a.key < b.key; });
  const auto twice = std::ranges::adjacent_find(
      pairs_, [](const Pair& a, const Pair& b) { return a.key == b.key; });
  if (twice != pairs_.end())
    refuse("DuplicateKey", "\"" + printable(twice->key.decoded(200)) + "\" twice");
}

std::optional<std::string> SafetensorsMetadata::find(std::string_view key) const {
  const auto found =
      std::ranges::find_if(pairs_, [key](const Pair& pair) { return pair.key.equals(key); });
  if (found == pairs_.end()) return std::nullopt;
  return found->value.decoded();
}

}  // namespace glassbert
