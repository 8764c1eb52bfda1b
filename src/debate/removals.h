#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "draw/bars.h"
#include "draw/line_chart.h"
#include "draw/token_strip.h"
#include "explain/question.h"
#include "school/gold_text.h"

namespace glassbert {

// F for every choice of which of some tokens are kept; the others always are. From it every method
// that takes words out can be had without another run.
struct Removals {
  std::vector<Index> tokens;   // n positions
  std::vector<double> values;  // 2^n, as shapley_values takes them

  Index n() const { return static_cast<Index>(tokens.size()); }
};
Removals remove_choices(Question& question, std::vector<Index> tokens);

// Scores of the n tokens: LIME and KernelSHAP from so many rows, drawn from a seed.
std::vector<double> lime_of(const Removals& removals, Index samples, std::uint64_t seed,
                            double width = 25);
std::vector<double> kernel_shap_of(const Removals& removals, Index samples, std::uint64_t seed);

// How far the scores of two draws lie apart, and how far they are from exact Shapley values, in the
// mean over tokens (root of the mean square), against how many rows are drawn; `seeds` draws each.
LineChart sampling_chart(const Removals& removals, const std::vector<Index>& samples, Index seeds);

// LIME's score of token i by width of its kernel, beside what leaving it out and Shapley say.
Bars width_bars(const Removals& removals, Index i, const std::vector<double>& widths);

// Every method's scores over the tokens of the input.
TokenStrip removal_strip(const Removals& removals, const std::vector<std::string>& tokens);

// What methods say of the deciding words of reviews in which 1, 2, 3 of them agree: means per word
// over `count` reviews each, the shortest of the test split. Tokens that may go are nouns, verbs,
// adjectives and adverbs.
struct Redundancy {
  std::vector<Index> words;                    // 1, 2, 3
  std::vector<Series> scores;                  // mean score of a deciding word, by method
  std::vector<std::vector<double>> agreement;  // with Shapley, Spearman; by method, then words
  std::vector<std::vector<double>> found;      // share of reviews whose top token decides
  std::vector<double> players;                 // how many tokens may go, mean
};
Redundancy study_redundancy(const Bert& bert, const Tokenizer& tokenizer, SpecialIds special,
                            Index count);

}  // namespace glassbert
