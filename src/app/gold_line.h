#pragma once

#include <optional>
#include <string>

#include "io/json.h"
#include "world/example.h"

namespace glassbert {

// What a line as `glassbert world` prints it knows of its text, as far as `study` asks: the words,
// which of them decide, the verb's subject, the choice between two forms of a word. None where the
// line has no "words". Throws FileError, `where` in front, for what the world would not have
// written.
std::optional<world::Example> read_gold(const Json& json, const std::string& where);

}  // namespace glassbert
