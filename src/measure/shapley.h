#pragma once

#include <span>
#include <vector>

#include "core/real.h"

namespace glassbert {

// What each of n players contributes to a game (Shapley 1953), from the worth of every coalition:
// values[s] is the worth of those players i whose bit i of s is set, 2^n of them. It is what the
// player adds to those who came before it, on average over all orders in which the players can
// come:
//   phi_i = sum over coalitions S without i of |S|! (n-|S|-1)! / n! (v(S + i) - v(S))
// They sum to v(all) - v(none). Throws std::invalid_argument unless there are 2^n values, 1 <= n.
std::vector<double> shapley_values(Index n, std::span<const double> values);

}  // namespace glassbert
