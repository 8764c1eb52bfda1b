#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "draw/card.h"
#include "explain/choices.h"
#include "explain/question.h"

namespace glassbert {

// The tests of a verdict on some scores of the tokens of one text. Each is a row of a card: pass or
// fail by a limit that is stated, what was measured, and a control beside it. The probability is
// that of what the model decides for.
struct VerdictChoices {
  Index orders = 40;  // random orders, the control of removing tokens
  Removal removal = Removal::mask;
  double epsilon = 0.01;  // of total variation: how far an answer may move and be called the same
  Index permutations = 100;
  std::uint64_t seed = 1;
};

// Does the answer hang on the tokens with high scores? The 1, 2 .. n/2 highest of n content tokens
// are removed: the mean loss of probability. Passes above what 1 random order in 20 exceeds.
CardRow test_necessity(Question& question, const Tensor& scores, const VerdictChoices& choices);

// Are they enough? All others are removed: the mean loss. Passes below what 1 in 20 random orders
// falls short of.
CardRow test_sufficiency(Question& question, const Tensor& scores, const VerdictChoices& choices);

// Are the weights of the row that the answer is read from the only ones with this answer? The
// distance of the farthest found that keep it (see adversarial), as a share of the largest there
// is. Passes below one half; permutations of the row are the control.
CardRow test_uniqueness(Question& question, const VerdictChoices& choices);

// Are the weights used? How far uniform weights in their place move the answer; passes above
// epsilon.
CardRow test_use(Question& question, const VerdictChoices& choices);

// The scores of the words of a text, special tokens left out.
struct WordScores {
  std::string of;  // "paraphrase 1", the other model's name
  std::vector<std::string> words;
  std::vector<double> scores;
};

// Do other wordings and other models give the words that both have the same order? Kendall's tau-b
// of the sizes, the median over the others. Passes above what 1 in 20 random orders exceeds.
CardRow test_stability(const std::string& name, const WordScores& own,
                       std::span<const WordScores> others, std::uint64_t seed);

// Do they agree with exact Shapley values, which are 2^n runs? The same measure and limit.
CardRow test_against_shapley(Question& question, const Tensor& scores,
                             const VerdictChoices& choices);

// What the rows by these names say about uses: debugging needs necessity, comparing stability,
// structure use, audit uniqueness, sufficiency, stability and a liar that is caught.
std::vector<CardRow> uses_of(std::span<const CardRow> rows);

}  // namespace glassbert
