#pragma once

#include <string>
#include <vector>

#include "core/real.h"

namespace glassbert {

// Where the token of --query stands: a number is a position, else the one place of that token.
// Throws FileError for positions beyond the text, and for tokens that come never or more than once.
Index find_query(const std::string& query, const std::vector<std::string>& tokens);

// Tokens as a line of a message: "[CLS] the cat [SEP]", the beginning of a long one.
std::string listed(const std::vector<std::string>& tokens);

}  // namespace glassbert
