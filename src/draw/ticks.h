#pragma once

#include <string>
#include <vector>

namespace glassbert {

// A place on an axis or a scale, and how it is written.
struct Tick {
  double value = 0;
  std::string text;
};

// 1, 2 or 5 times a power of ten, and the decimals that its multiples need.
struct Step {
  double size = 1;
  int decimals = 0;
};

// The least such step from `least` (above 0) on.
Step round_step(double least);

// The multiples of the step from low to high, in ascending order, all with equally many decimals.
std::vector<Tick> ticks_at(const Step& step, double low, double high);

// Ticks for an axis whose powers of ten are equally far apart, low above 0: at powers of ten, every
// n-th of them where there would be more than `most`; where there are fewer than three, at 2 and 5
// times the powers too.
std::vector<Tick> decade_ticks(double low, double high, int most);

}  // namespace glassbert
