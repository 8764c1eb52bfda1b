#pragma once

namespace glassbert {

// Rounding without library mathematics: a picture has the same bytes on every machine.

constexpr int floor_to_int(double x) {
  const int whole = static_cast<int>(x);
  return x < whole ? whole - 1 : whole;
}

constexpr int ceil_to_int(double x) { return -floor_to_int(-x); }

// Halves go up, below zero too.
constexpr int round_to_int(double x) { return floor_to_int(x + 0.5); }

}  // namespace glassbert
