#pragma once

#include "world/author.h"
#include "world/example.h"

namespace glassbert::world {

// How long a review is to be, in words and signs.
struct ReviewStyle {
  Index shortest = 8, longest = 60;
};

// A review of 8 to 60 words with one to four deciding words. Its score is the sum of what they
// weigh; label 1, positive, is drawn with probability p_positive(score). Facts: score, p_positive,
// deciding (how many words), redundancy (how many of them agree with the score's sign), negated,
// has_but.
Example review(Author& author, const ReviewStyle& style = {});

// The probability that a review with this score is positive: 1 / (1 + exp(-1.2 score)), rounded to
// four digits so that every machine's library agrees.
double p_positive(double score);

// What a deciding word adds: its own weight (good 1, wonderful 2, bad -1, awful -2), half as much
// again with an intensifier, half with "rather"; "not" turns the sign; what "but" follows counts a
// quarter.
struct Weighing {
  double own = 0;
  double degree = 1;  // 1.5, 1, 0.5
  bool is_negated = false;
  bool is_before_but = false;
};
double weight_of(const Weighing& weighing);

}  // namespace glassbert::world
