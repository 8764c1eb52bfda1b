#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace glassbert {

// UTF-8 after Unicode 15, table 3-7: overlong forms, surrogates, code points above 10FFFF and cut
// sequences are not UTF-8.

// Byte position of the first byte that does not belong to valid UTF-8; none when all of it does.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

// The code points; each maximal invalid stretch becomes one U+FFFD.
std::u32string decode_utf8(std::string_view bytes);

// Throws std::invalid_argument for surrogates and numbers above 10FFFF.
std::string encode_utf8(char32_t code_point);
std::string encode_utf8(std::u32string_view code_points);

// The text with control characters (and bytes that are not UTF-8) written as \xNN or \u{NNNN}, cut
// to `limit` code points: for messages, so that a file's names can't command a terminal.
std::string printable(std::string_view text, std::size_t limit = 80);

}  // namespace glassbert
