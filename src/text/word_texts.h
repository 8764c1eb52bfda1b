#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace glassbert {

// The words of a text as they were written: entry w is what the tokens with word number w stand
// for, from the first character to the last. `text` is what was encoded, as code points; the tokens
// are those of one text, not of a pair.
std::vector<std::u32string> word_texts(const Tokens& tokens, std::u32string_view text);

}  // namespace glassbert
