#pragma once

#include <optional>
#include <vector>

#include "core/real.h"

namespace glassbert {

// Which text gives way when a pair is too long.
enum class Truncation { longest_first, only_first, only_second, do_not_truncate };

// How many tokens of each text are kept.
struct Places {
  Index first, second;
};

// Shares `room` tokens between texts of `first` and `second` tokens (no second text: none).
// Longest first: a text that is shorter than half keeps its tokens; else both get half, the odd
// place going to the longer one, or to the second where they are equal. Throws FileError where the
// one text that may give way is not longer than what must go.
Places share_places(Index first, std::optional<Index> second, Index room, Truncation truncation);

// Tokens begin .. end of a text.
struct Window {
  Index begin, end;
};

// The windows of at most `width` tokens that cover `length` tokens, the first of them being what
// truncation keeps: each begins `stride` tokens before the end of the one before it. A width of 0
// keeps nothing, and all tokens follow as one window. Throws FileError when several windows are
// needed and stride is not below width.
std::vector<Window> cut_windows(Index length, Index width, Index stride);

}  // namespace glassbert
