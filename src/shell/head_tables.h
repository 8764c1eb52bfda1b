#pragma once

#include <span>
#include <string>

#include "debate/head_rankings.h"
#include "draw/bars.h"

namespace glassbert {

// Every ranking of heads beside its controls: untrained weights, and orders that are chance.
std::string ranking_table(const HeadScores& trained, const HeadScores& untrained, Rng& rng);

// What is known of some heads, one a row.
std::string head_table(const HeadScores& scores, std::span<const HeadPlace> places);

// The numbers of a picture of one series of bars, a line each.
std::string bar_list(const Bars& bars, int decimals);

}  // namespace glassbert
