#pragma once

#include <string>
#include <vector>

#include "io/file_parts.h"

namespace glassbert {

// The parts of a file as a table for people: number, name, first byte, bytes.
std::string parts_table(const std::vector<FilePart>& parts);

}  // namespace glassbert
