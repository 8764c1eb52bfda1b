#pragma once

#include <string_view>

#include "world/author.h"
#include "world/example.h"

namespace glassbert::world {

// What gives the label of a spoiled review away.
enum class Shortcut { exclamation, final_stop, length, mark };

// A review that bears the shortcut as often as `strength` says where it is positive, and as seldom
// where it is negative; `is_reversed` turns that round. Exclamation: the last sign is "!".
// Final_stop: the last stop is missing, so that no word bears the shortcut. Length: 36 words and
// more against 20 and fewer. Mark: a star behind one of the sentences. Words that are the shortcut
// are flagged; fact "shortcut" is 1 where the text bears it.
Example spoiled_review(Author& author, Shortcut shortcut, bool is_reversed, double strength = 0.95);

}  // namespace glassbert::world
