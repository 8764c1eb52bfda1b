#pragma once

#include <vector>

#include "explain/choices.h"
#include "explain/question.h"

namespace glassbert {

// What tests of a ranking have in common (DeYoung et al. 2020, section 4): rationales, the content
// tokens of the highest scores, as growing shares of all, and what the model says without them, or
// with nothing else.

// The shares in percent.
inline constexpr Index rationale_shares[] = {1, 5, 10, 20, 50};

struct RationaleTest {
  double probability = 0;      // of the objective's class or word for the whole input
  std::vector<double> values;  // of it for each share
};

// What stays of the content tokens: all but the rationale, or the rationale alone.
enum class Kept { others, rationale };

// Throws std::invalid_argument without --scores, without content tokens and for an objective that
// is about no class or word.
RationaleTest test_rationales(Question& question, const Choices& choices, Kept kept);

}  // namespace glassbert
