#pragma once

#include <functional>

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

// The time of one call in milliseconds.
double milliseconds(const std::function<void()>& body);

}  // namespace glassbert
