#include <cstdint>
#include <filesystem>
#include <string_view>

#include "core/file_error.h"
#include "fuzz/require.h"
#include "io/weight_index.h"

using namespace glassbert;

// The bytes are a model.safetensors.index.json: no shard lies outside the checkpoint's directory.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const WeightIndex index = parse_weight_index(text, "index");
    require(!index.places.empty() && !index.shards.empty(), "something is mapped");
    for (const std::string& shard : index.shards) {
      const std::filesystem::path path = std::filesystem::path("folder") / shard;
      require(path.lexically_normal().parent_path() == "folder", "shards lie in the directory");
      require(shard.find('\0') == std::string::npos, "no name is cut at a NUL");
    }
    for (std::size_t i = 1; i < index.places.size(); ++i)
      require(index.places[i - 1].tensor < index.places[i].tensor, "each tensor is mapped once");
  } catch (const FileError&) {
  }
  return 0;
}
