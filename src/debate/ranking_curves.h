#pragma once

#include <span>
#include <string>
#include <vector>

#include "debate/removals.h"
#include "draw/line_chart.h"
#include "explain/question.h"
#include "school/gold_text.h"

namespace glassbert {

// What a ranking of tokens is worth (DeYoung et al. 2020, section 4.2): the probability of what a
// model decided without the 0, 1, 2, ... highest tokens, and of these tokens alone; the means over
// some texts.
struct RankingCurve {
  std::string name;
  bool is_control = false;
  std::vector<double> without, alone;  // by how many tokens
  double comprehensiveness = 0;  // what is lost without 1, 5, 10, 20, 50 % of them, on average
  double sufficiency = 0;        // and with nothing else
};

// A text, and the tokens of it that may go.
struct RankedText {
  Sequence sequence;
  std::vector<Index> tokens;
};

// Reviews with their nouns, verbs, adjectives and adverbs (of those in pieces the first piece);
// those of more than `least` and at most `most` such words.
std::vector<RankedText> ranked_reviews(std::span<const GoldText> reviews, Index least, Index most);

// The rankings: token_scores, leave-one-out and Shapley values of the probability. The controls, in
// grey: chance, which is the exact mean of all sets of tokens of a size; and an oracle, which for
// each size takes the very set that does most, and knows it from having tried all. What goes
// becomes [MASK]; each text has more than `most` tokens that may go and at most most_players.
std::vector<RankingCurve> ranking_curves(const Bert& bert, std::span<const RankedText> texts,
                                         SpecialIds special, Index most);

// These curves; those of names that are asked for, and the controls.
LineChart ranking_chart(const Caption& caption, const std::vector<RankingCurve>& curves,
                        const std::vector<std::string>& names,
                        std::vector<double> RankingCurve::*curve);

}  // namespace glassbert
