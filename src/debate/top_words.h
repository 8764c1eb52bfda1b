#pragma once

#include "debate/review_comparison.h"

namespace glassbert {

// What becomes of reviews whose top word by a ranking is cut out: how far the outcome moves, mean
// over reviews, one series a model. By attention, by the gradient; beside them a word drawn at
// random (the mean of all) and the word whose removal moves it most.
Bars top_word_bars(const std::vector<ReviewComparison>& models);

// In which share of reviews two measures have the same top word, each two of the three; beside them
// chance, 1 of the words.
Bars same_word_bars(const std::vector<ReviewComparison>& models);

// How far the outcome moves when a head of the last row alone attends evenly, mean over reviews.
Bars even_head_bars(const std::vector<ReviewComparison>& models);

}  // namespace glassbert
