#pragma once

#include <string>
#include <vector>

#include "draft.h"
#include "listing.h"

namespace glassbert::quiz {

// The lines that "find the wrong line" makes wrong: real mistakes, several for each formula.
const std::vector<Change>& all_changes();

// Shows the function of a formula with one of its changes made, asks for the line and explains.
// Returns the change.
Change ask_wrong_line(Draft& draft, const std::string& what, const std::string& id);

}  // namespace glassbert::quiz
