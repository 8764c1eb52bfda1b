#include "draw/ink.h"

#include <cmath>

namespace glassbert {

namespace {

constexpr double steep_slope = 0.7;  // from here a line is cut horizontally, below it vertically

double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }

Point minus(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }

}  // namespace

Ink::Ink(const Chord& chord, double radius) : chord_(chord), radius_(radius) {
  const Point along = minus(chord.to, chord.from);
  const double length = std::sqrt(dot(along, along));
  // A chord without length is a dot: a square of the pen's size.
  direction_ = length > 0 ? Point{along.x / length, along.y / length} : Point{0, 1};
  const bool is_steep = std::abs(direction_.y) >= steep_slope * std::abs(direction_.x);
  axis_ =
      is_steep ? Point{0, direction_.y > 0 ? 1.0 : -1.0} : Point{direction_.x > 0 ? 1.0 : -1.0, 0};
}

bool Ink::covers(Point p) const {
  const Point from_start = minus(p, chord_.from);
  const double aside = from_start.x * direction_.y - from_start.y * direction_.x;
  if (aside < -radius_ || aside >= radius_) return false;
  return !is_before(from_start) && !is_after(minus(p, chord_.to));
}

bool Ink::is_before(Point from_start) const {
  if (chord_.cap_from) return dot(from_start, axis_) < -radius_;
  return dot(from_start, direction_) < 0;
}

bool Ink::is_after(Point from_end) const {
  if (chord_.cap_to) return dot(from_end, axis_) >= radius_;
  return dot(from_end, direction_) >= 0;
}

}  // namespace glassbert
