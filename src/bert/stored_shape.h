#pragma once

#include <string>

#include "core/shape.h"
#include "io/safetensors.h"

namespace glassbert {

// Throws FileError unless a stored parameter has the shape that the config asks for. The message
// names the parameter (by our name), both shapes, and the field of config.json to look at.
void compare_shape(const std::string& folder, const std::string& name,
                   const SafetensorsEntry& entry, const Shape& wanted);

}  // namespace glassbert
