#include "packing.h"

#include <vector>

#include "fingerprint.h"
#include "io/png.h"

namespace glassbert {

bool packs_as_committed() {
  std::vector<std::uint8_t> rgb(3 * 8 * 8);
  for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = static_cast<std::uint8_t>(i * i % 251);
  return fingerprint(encode_png(8, 8, rgb)) == "e030164e1c90d857";
}

}  // namespace glassbert
