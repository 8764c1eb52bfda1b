#pragma once

#include "draw/strokes.h"

namespace glassbert {

// A straight part of a stroke, in a plane stretched vertically so that the pen is round.
struct Chord {
  Point from;
  Point to;
  bool cap_from = false;  // whether it reaches half a pen further and is cut along an axis
  bool cap_to = false;
};

// The shape of ink around one chord, as a test of points. The pen is round.
class Ink {
 public:
  Ink(const Chord& chord, double radius);
  bool covers(Point p) const;

 private:
  bool is_before(Point from_start) const;
  bool is_after(Point from_end) const;

  Chord chord_;
  double radius_;
  Point direction_;  // of the chord, of length 1
  Point axis_;       // the axis nearest to it, along which a cap reaches out
};

}  // namespace glassbert
