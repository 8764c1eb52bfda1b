#include "io/weight_index.h"

#include <algorithm>
#include <limits>

#include "core/file_error.h"
#include "core/utf8.h"
#include "io/json.h"

namespace glassbert {
namespace {

constexpr const char* fetch_again = "download or convert the checkpoint again";

void refuse_repeated_key(const Json& object, const std::string& where) {
  if (const std::string* key = object.repeated_key())
    throw FileError(where, "\"" + printable(*key) + "\" twice", fetch_again);
}

// A name that can't lead out of the directory it is looked up in.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." &&
         name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
}

WeightIndex::Place to_place(const Json::Member& member, const std::string& where) {
  const std::string field = where + ": weight_map: \"" + printable(member.key) + "\"";
  const std::string& shard = member.value.text(field);
  if (!is_plain_name(shard))
    throw FileError(field, "\"" + printable(shard) + "\" is not the name of a file beside it",
                    fetch_again);
  return {member.key, shard};
}

std::optional<double> total_size_of(const Json& index) {
  const Json* const metadata = index.find("metadata");
  const Json* const stated = metadata == nullptr ? nullptr : metadata->find("total_size");
  if (stated == nullptr) return std::nullopt;
  if (!stated->is(JsonKind::number)) return std::numeric_limits<double>::quiet_NaN();
  return stated->number("total_size");
}

}  // namespace

WeightIndex parse_weight_index(std::string_view text, const std::string& where) {
  const Json json = Json::parse(text, where);
  const Json& weight_map = json.member("weight_map", where);
  refuse_repeated_key(json, where);
  refuse_repeated_key(weight_map, where + ": weight_map");
  WeightIndex index;
  for (const Json::Member& member : weight_map.object(where + ": weight_map")) {
    index.places.push_back(to_place(member, where));
    index.shards.push_back(index.places.back().shard);
  }
  if (index.places.empty()) throw FileError(where, "weight_map is empty", fetch_again);
  std::ranges::sort(index.places, {}, &WeightIndex::Place::tensor);
  std::ranges::sort(index.shards);
  const auto repeated = std::unique(index.shards.begin(), index.shards.end());
  index.shards.erase(repeated, index.shards.end());
  index.total_size = total_size_of(json);
  return index;
}

}  // namespace glassbert
