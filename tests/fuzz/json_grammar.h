#pragma once

#include <string_view>

// Whether a text follows the grammar of RFC 8259, byte by byte: a second reading of that document,
// slower and plainer than the parser's, for the two to be compared. It looks neither at UTF-8 nor
// at surrogates, nor at the size of numbers.
bool follows_json_grammar(std::string_view text);
