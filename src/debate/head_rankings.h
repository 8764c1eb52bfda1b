#pragma once

#include <string>
#include <vector>

#include "debate/head_scores.h"
#include "draw/line_chart.h"

namespace glassbert {

// How many of the `count` highest in one list of heads are among the `count` highest in the other.
Index shared_top(const Tensor& one, const Tensor& other, Index count);

// How a way of weighing heads agrees with what each head's absence does: Spearman's correlation
// over all heads, and how many of the ten most needed it puts among its first ten.
struct HeadRanking {
  std::string name;
  double correlation = 0;  // NaN where one side is constant
  Index shared = 0;
};

// Strength of the map, weight times |slope|, and gate.
std::vector<HeadRanking> head_rankings(const HeadScores& scores);

// A dot a head: what gate and product say against the loss; heads of untrained weights in grey.
LineChart head_cloud(const HeadScores& trained, const HeadScores& untrained);

}  // namespace glassbert
