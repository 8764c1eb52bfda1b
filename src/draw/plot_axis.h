#pragma once

#include <string_view>
#include <vector>

#include "core/tensor.h"
#include "draw/ticks.h"

namespace glassbert {

// How numbers become places along an axis. linear: as far as the values reach. unit: 0 .. 1, the
// same for every picture of shares. log10: equal ratios are equally far apart.
enum class AxisKind { linear, unit, log10 };

// "linear", "fixed", "log10"; throws std::invalid_argument for another name.
std::string_view axis_name(AxisKind kind);
AxisKind axis_named(std::string_view name);

// An axis with its ends and ticks.
struct PlotAxis {
  AxisKind kind = AxisKind::linear;
  double low = 0;
  double high = 1;
  std::vector<Tick> ticks;

  // Whether a value has a place: it is finite, and above 0 on a logarithmic axis.
  bool shows(double value) const;

  // Where a shown value lies: 0 at the low end, 1 at the high one; beyond them, at the ends.
  double share(double value) const;
};

// Where an axis ends: at a round number beyond all values, or at the least and the largest value.
enum class Ends { round, tight };

// The axis for the values that it can show, with about `most_ticks` ticks (3 or more). A linear one
// with round ends begins at 0 unless the values keep far from it.
PlotAxis fit_axis(AxisKind kind, const std::vector<const Tensor*>& values, Ends ends,
                  int most_ticks);

}  // namespace glassbert
