#pragma once

#include <optional>

#include "explain/question.h"

namespace glassbert {

// How alike three rankings of a text's words are, in pairs, as Kendall's tau-b (Jain & Wallace
// 2019, section 4.1): by the weights of the row under test, mean of the heads; by the absolute
// gradient x input of the outcome, that row held fixed; by how far the outcome moves when a word is
// cut out. Content tokens only. None where all numbers of a side are equal.
struct WordRankings {
  Index words;                               // how many are ranked
  std::optional<double> attention_gradient;  // what they found weak
  std::optional<double> attention_removal;   // this too
  std::optional<double> gradient_removal;    // the ceiling: what two accepted measures agree
};

// For a model with a classifier.
WordRankings rank_words(Question& question);

}  // namespace glassbert
