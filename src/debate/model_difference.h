#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bert/trace.h"

namespace glassbert {

// How two models differ on one text, head by head of the same number. Heads of two models answer to
// each other only where the models have a common ancestor; from other starts they are numbered by
// chance.
struct HeadDistances {
  Tensor heads;   // (L,A): Jensen-Shannon distance of the rows of both, the mean over the queries
  Tensor within;  // (L): of two different heads of a layer of the first model, the mean: a measure
};

// Of sequence s of two runs of the same tokens. Throws std::invalid_argument where layers, heads or
// tokens are not as many in both. Keys that are masked have no weight and change nothing.
HeadDistances head_distances(const Trace& a, const Trace& b, Index s);

// How what they answer differs: total variation of the probabilities, and whether the likeliest
// is another. For words: the mean over all positions, the share of positions.
struct AnswerChange {
  double tvd = 0;
  double changed = 0;
};
std::optional<AnswerChange> class_change(const Trace& a, const Trace& b, Index s);  // none: a model
std::optional<AnswerChange> word_change(const Trace& a, const Trace& b,
                                        Index s);  // has no such head

// All of it for one text of a corpus.
struct ComparedText {
  std::string text;
  HeadDistances attention;
  std::optional<AnswerChange> classes, words;

  double mean() const;  // over all heads
};

ComparedText compare_runs(std::string text, const Trace& a, const Trace& b, Index s);

}  // namespace glassbert
