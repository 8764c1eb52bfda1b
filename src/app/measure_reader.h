#pragma once

#include "app/measure_line.h"
#include "io/json_reader.h"

namespace glassbert {

// Reads nested lists of numbers, at most four deep. `name` stands in errors: FileError for other
// kinds of values, std::invalid_argument for lists of unequal length.
NumberArray read_numbers(JsonReader& reader, const std::string& name);

}  // namespace glassbert
