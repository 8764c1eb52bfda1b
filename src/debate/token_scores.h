#pragma once

#include <span>
#include <string>
#include <vector>

#include "explain/question.h"

namespace glassbert {

// What one method says of each token of an input.
struct TokenScores {
  std::string name;             // "rollout"
  std::vector<double> of;       // T
  bool has_sign = false;        // some methods say what a token speaks against, too
  bool is_of_attention = true;  // of the weights alone, or of derivatives of F
};

// What the methods say that need no more than some runs: how the row that the outcome is read from
// attends (the last layer's, heads averaged; rolled out; as a flow; by the length of what is added;
// by value zeroing), and derivatives of F: weights times derivative, Chefer's rule, the length of
// the derivative by each word embedding, embedding times derivative, and that integrated from
// [PAD].
std::vector<TokenScores> token_scores(Question& question);

// The sum over the tokens of each of some words.
std::vector<double> sum_over_words(std::span<const double> of_tokens,
                                   const std::vector<std::vector<Index>>& words);

// The size of each number, as a share of the sum of all; equal shares where all are 0.
std::vector<double> shares_of_sizes(std::vector<double> numbers);

// The part of a credit that is due for naming the places of the largest size of `truth` when one
// of `scores` has to be named: 1 or 0 where its largest size is at one place, a share where it is
// at several, so that a method with no order gets what chance would.
double top_place_credit(std::span<const double> scores, std::span<const double> truth);

}  // namespace glassbert
