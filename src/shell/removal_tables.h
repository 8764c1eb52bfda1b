#pragma once

#include <string>
#include <vector>

#include "debate/removals.h"
#include "shell/model.h"

namespace glassbert {

// The positions of content tokens that begin with a letter or digit or continue a word. Throws
// std::invalid_argument for more than 12, of which there are too many choices.
std::vector<Index> word_positions(const Input& input, const Question& question);

// The token to which exact Shapley values give most.
Index strongest_word(const Removals& removals);

// "superb" said once, twice, three times: the lead, what goes with the first of them and with all,
// and the same of the probability.
std::string repetition_table(const Model& model, SpecialIds special);

// By redundancy and method: the mean score of a deciding word, the agreement with Shapley, and how
// often the top word decides.
std::string redundancy_table(const Redundancy& study);
Bars redundancy_bars(const Redundancy& study);

}  // namespace glassbert
