#pragma once

#include <span>
#include <vector>

#include "debate/head_scores.h"
#include "draw/line_chart.h"
#include "school/gold_text.h"
#include "world/split.h"

namespace glassbert {

// Short reviews of the micro-world of which it is sure: known probability outside .3 .. .7. Their
// label is the likelier one, not the one that was drawn.
std::vector<GoldText> sure_reviews(world::Split split, Index count, Index longest_words,
                                   const Tokenizer& tokenizer);

// The inputs of these texts, as a model reads them.
std::vector<Sequence> sequences_of(std::span<const GoldText> texts);

// The share of texts that a model of two classes decides as they are labelled when the first 0,
// step, 2 step, ... heads of an order are off; the last entry has all of them off.
std::vector<double> accuracy_while_pruned(const Bert& bert, std::span<const GoldText> texts,
                                          std::span<const HeadPlace> order, Index step);

// The same as lines against the number of heads that are off, the least important first: by their
// real loss, by gate, by weight times |slope|, by the strength of their maps; and as the control
// the mean of `random` orders that are chance.
LineChart pruning_chart(const Bert& bert, std::span<const GoldText> texts, const HeadScores& scores,
                        Index step, Index random, Rng& rng);

}  // namespace glassbert
