#pragma once

#include <functional>
#include <vector>

#include "core/real.h"

namespace glassbert {

// How long something took, over several runs.
struct Timing {
  double median_ms = 0;
  double minimum_ms = 0;
  Index runs = 0;
};

// Runs `body` once to warm up, then again and again for about `seconds`, at least 5 times.
Timing measure(double seconds, const std::function<void()>& body);

// What one of several took, and its time over that of the first of them in the same round.
struct Turn {
  Timing timing;
  double ratio = 0;  // the median over the rounds
};

// Runs the bodies in turn, round after round, so that a busy machine slows all of them: a round to
// warm up, then rounds for about `seconds`, at least 5.
std::vector<Turn> measure_in_turn(double seconds, const std::vector<std::function<void()>>& bodies);

// The time of one call in milliseconds.
double milliseconds(const std::function<void()>& body);

}  // namespace glassbert
