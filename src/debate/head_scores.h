#pragma once

#include <span>
#include <vector>

#include "explain/derive.h"
#include "explain/question.h"

namespace glassbert {

// What several ways of weighing a head say of each, (L,A): means over some texts. F of a text is
// the lead of what the model decides for.
struct HeadScores {
  Tensor strength;  // of its map: the largest weight of a row, mean over rows; no F in it
  Tensor product;   // weight times |dF/dweight|, summed over its map
  Tensor gate;      // |dF/dgate|: the same products with their signs, summed before the size
  Tensor loss;      // |F - F without it|: what the others are to tell
};
HeadScores score_heads(const Bert& bert, std::span<const Sequence> texts);

// The same model as training begins: random numbers, and a classifier of the same classes.
Bert untrained_classifier(const Bert& bert, Rng& rng);

// All heads, the least score first; among equals the lower.
std::vector<HeadPlace> ascending_heads(const Tensor& scores);

// All heads in an order that is chance.
std::vector<HeadPlace> shuffled_heads(Index layers, Index heads, Rng& rng);

// Of the heads whose loss is below the middle one, the one with the strongest map.
HeadPlace idle_head(const HeadScores& scores);

// The head with the largest score.
HeadPlace highest_head(const Tensor& scores);

}  // namespace glassbert
