#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/real.h"
#include "draw/canvas.h"
#include "draw/ticks.h"

namespace glassbert {

// How values become colours. unit: 0 .. 1, the same for every picture of attention weights. panel:
// 0 .. the largest value of the panel (from its least, should that be negative). symmetric: as far
// below 0 as above, in blue, white and red.
enum class ScaleKind { unit, panel, symmetric };

std::string_view scale_name(ScaleKind kind);

// Throws std::invalid_argument for another name than scale_name gives.
ScaleKind scale_named(std::string_view name);

// A scale with its ends: what a colour means.
struct Scale {
  ScaleKind kind = ScaleKind::unit;
  double low = 0;
  double high = 1;
  bool operator==(const Scale&) const = default;
};

// The least and the largest of zero and the finite values so far.
struct ValueRange {
  double low = 0;
  double high = 0;
};
ValueRange widen(ValueRange range, std::span<const real> values);

// The scale of that kind for values in this range; it ends at 1 where the range is empty.
Scale fit_scale(ScaleKind kind, ValueRange range);

// The colour of a value; not_a_number_colour where it is not finite. Values beyond the ends have
// the ends' colours.
Colour colour_of(double value, const Scale& scale);

// "fixed scale 0 to 1", "scaled to 0 .. 0.37", "symmetric about 0, up to 0.2".
std::string describe(const Scale& scale);

// At most `most` (2 or more) ticks at round numbers, in ascending order, all with equally many
// decimals.
std::vector<Tick> nice_ticks(const Scale& scale, int most);

// A value as it is written in a cell of this scale: all with the same decimals where the scale is
// of an everyday size, signed where it is symmetric. `whole` says that all values of the picture
// are: they need no decimals.
std::string cell_number(double value, const Scale& scale, bool whole = false);

}  // namespace glassbert
