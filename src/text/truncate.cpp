#include "text/truncate.h"

#include <algorithm>

#include "core/check.h"
#include "core/file_error.h"

namespace glassbert {
namespace {

Places share_longest_first(Index first, Index second, Index room) {
  const bool first_is_longer = first > second;
  Index shorter = std::min(first, second);
  Index longer = shorter > room ? shorter : std::max(shorter, room - shorter);
  if (shorter + longer > room) {
    shorter = room / 2;
    longer = room - shorter;
  }
  return first_is_longer ? Places{longer, shorter} : Places{shorter, longer};
}

// What is left of a text of `length` tokens that must lose `excess`.
Index shorten(Index length, Index excess, const char* which) {
  if (length <= excess)
    throw FileError("text",
                    join("the ", which, " text has ", length, " tokens, but ", excess, " must go"),
                    "allow more tokens, or let the longest text give way first");
  return length - excess;
}

}  // namespace

Places share_places(Index first, std::optional<Index> second, Index room, Truncation truncation) {
  const Index excess = first + second.value_or(0) - room;
  if (excess <= 0 || truncation == Truncation::do_not_truncate) return {first, second.value_or(0)};
  if (room == 0) return {0, 0};
  if (truncation == Truncation::only_second)
    return {first, shorten(second.value_or(0), excess, "second")};
  if (truncation == Truncation::only_first)
    return {shorten(first, excess, "first"), second.value_or(0)};
  return second ? share_longest_first(first, *second, room) : Places{room, 0};
}

std::vector<Window> cut_windows(Index length, Index width, Index stride) {
  if (length <= width) return {{0, length}};
  if (width == 0) return {{0, 0}, {0, length}};
  if (stride < 0 || stride >= width)
    throw FileError("stride", join(stride, " is not below the ", width, " tokens of a window"),
                    "give a smaller stride or allow more tokens");
  std::vector<Window> windows;
  for (Index begin = 0; windows.empty() || windows.back().end < length; begin += width - stride)
    windows.push_back({begin, std::min(begin + width, length)});
  return windows;
}

}  // namespace glassbert
