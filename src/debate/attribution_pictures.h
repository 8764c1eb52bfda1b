#pragma once

#include <span>
#include <string>
#include <vector>

#include "debate/removals.h"
#include "draw/heatmap.h"
#include "draw/line_chart.h"
#include "draw/token_strip.h"
#include "explain/choices.h"

namespace glassbert {

// What every method of token_scores says of the tokens of one input; below, what F loses without
// each (leave one out) and its Shapley values, where all choices of tokens have been run.
TokenStrip attribution_strip(Question& question, const std::vector<std::string>& tokens,
                             const Removals& removals);

// How far the rows of such a strip agree about the tokens at some places: Kendall's tau of their
// sizes, and the share that their `top` largest have in common.
Heatmap attribution_agreement(const Caption& caption, const TokenStrip& strip,
                              std::span<const Index> places, Index top);

// How far the scores of integrated gradients are from adding up to what F gained on the way, by
// number of points, for both rules, and for untrained weights; 1e-6 stands for all that is less.
LineChart gap_chart(Question& question, Question& untrained, const std::vector<Index>& steps);

// Integrated gradients from three baselines.
TokenStrip baseline_strip(Question& question, const std::vector<std::string>& tokens);

}  // namespace glassbert
