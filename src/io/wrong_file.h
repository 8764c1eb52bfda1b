#pragma once

#include <string>
#include <string_view>

namespace glassbert {

// Advice about a file that turned out not to be safetensors, from its first bytes: the formats that
// people give by mistake ("this is a Git LFS pointer: fetch the real file"). Ask it only after
// reading as safetensors failed: a right file may begin with any bytes.
std::string advice_for_wrong_file(std::string_view file);

}  // namespace glassbert
