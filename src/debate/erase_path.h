#pragma once

#include <vector>

#include "explain/choices.h"
#include "explain/question.h"

namespace glassbert {

// Erasing (Serrano & Smith 2019): keys lose their weight one by one, in the order of a ranking,
// until all have. Of an order: the probability of the class decided for after 1, 2, ... erasures,
// and after how many the decision was another for the first time, -1: never.
struct ErasePath {
  Index flip = -1;
  std::vector<double> probability;
};

// From attention, in every head: the last layer's row that the outcome is read from, or every row
// of every layer, where weights above are computed from the changed states. With the last key the
// context is 0.
ErasePath erase_weights(Question& question, Scope scope, const std::vector<Index>& order,
                        Erase how);

// From the input, word by word.
ErasePath erase_words(Question& question, const std::vector<std::vector<Index>>& words,
                      Removal how);

}  // namespace glassbert
