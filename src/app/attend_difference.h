#pragma once

#include "app/attend_maps.h"

namespace glassbert {

// Throws FileError, naming both counts and the tokens, unless there are equally many.
void check_equally_many(const std::vector<std::string>& one, const std::vector<std::string>& other);

// `other` minus `one`, labelled by both: "tired/wide". Throws FileError unless both have equally
// many tokens.
AttendMaps difference_of(const AttendMaps& one, const AttendMaps& other);

}  // namespace glassbert
