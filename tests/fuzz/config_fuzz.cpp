#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bert/config.h"
#include "core/file_error.h"
#include "fuzz/require.h"

using namespace glassbert;

// A config.json is refused by FileError or gives sizes that a model can be built from.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Warnings warnings;
  try {
    const Config c = parse_config(text, "config.json", warnings);
    require(c.V > 0 && c.H > 0 && c.A > 0 && c.L > 0 && c.F > 0 && c.positions > 0 && c.types > 0,
            "sizes are positive");
    require(c.D() * c.A == c.H && c.epsilon > 0 && c.padding < c.V, "sizes fit together");
  } catch (const FileError&) {
  }
  return 0;
}
