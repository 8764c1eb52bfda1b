#pragma once

#include "world/author.h"
#include "world/example.h"

namespace glassbert::world {

// Facts about where things are and a question about one of them; label 1 is yes. The facts always
// speak of what the question names, so that only who is where decides: "The lamp is in the box. The
// ball is in the bag." - "Is the lamp in the bag?" Patterns: direct, negated ("The lamp is not in
// the box."), two-hops ("The lamp is in the box. The box is in the kitchen."), carried ("Tom has
// the lamp. Tom is in the garden."). Fact "distractors": sentences that don't matter.
// With `is_answered` the answer stands behind the question: "No, it is in the box."
Example question_of_facts(Author& author, bool is_answered = false);

}  // namespace glassbert::world
