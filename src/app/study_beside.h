#pragma once

#include <string>
#include <vector>

#include "debate/side_by_side.h"

namespace glassbert {

// Runs of one experiment side by side, for people, each given as NAME=FILE: records of `study`, or
// what somebody published, in lines of row, tab, text. Throws UsageError for what is not so
// written, FileError for what the files don't hold.
std::string study_beside(const Experiment& experiment, const std::vector<std::string>& runs);

}  // namespace glassbert
