#pragma once

#include "debate/experiment.h"

namespace glassbert {

// Do attention, gradient and leave-one-out name the words that decide? For texts of which is known
// which words those are. Of k deciding words, each ranking's first k are held against them, and
// then removed from the input, beside the deciding words themselves and k words drawn at random. A
// record has, under "first: RANKING", [the share of the deciding words among the first k, the total
// variation of the outcome without these k, 1 where the decision changes]; of random words one such
// list after the other. Nothing of a text of which nothing is known.
Experiment deciding_experiment();
StudyReport report_deciding(std::span<const StudyRecord> records);
Summary summarise_deciding(std::span<const StudyRecord> records);

// The rankings in it: attention, gradient, leave-one-out, deciding, random.
const std::vector<std::string>& deciding_rankings();

}  // namespace glassbert
