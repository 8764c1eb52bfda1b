#pragma once

#include <span>
#include <vector>

#include "core/rng.h"
#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// What methods that mask some of the content tokens at a time have in common. A row has a number
// for each content token, in order: 1 kept, 0 masked.
using KeptRows = std::vector<std::vector<int>>;

// Throws std::invalid_argument unless every row has n numbers.
void check_kept_rows(const KeptRows& rows, Index n);

// A row of n numbers with `removed` zeros at random places.
std::vector<int> row_without(Index n, Index removed, Rng& rng);

// F of the input for each row; equal rows are run once.
std::vector<double> values_of_kept(Question& question, std::span<const Index> tokens,
                                   const KeptRows& rows);

// F for every choice of kept tokens: bit i of the index says whether content token i is kept. 2^n
// numbers. Throws std::invalid_argument for more than most_players tokens.
inline constexpr Index most_players = 20;
std::vector<double> values_of_all_choices(Question& question, std::span<const Index> tokens);

// The numbers of content tokens in the places of the input's T tokens, 0 elsewhere.
Tensor spread_over_input(std::span<const double> of_tokens, std::span<const Index> tokens, Index T);

// Notes how many rows there were, and the seed where they were drawn.
void note_rows(const Choices& choices, Index rows, Explanation& answer);

}  // namespace glassbert
