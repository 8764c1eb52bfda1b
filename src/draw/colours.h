#pragma once

#include "draw/canvas.h"

namespace glassbert {

// Two colour maps of our own, curves through a few points of the perceptual space OKLab (Ottosson
// 2020), so that equal steps of a value look like equal steps. The tables hold rounded sRGB.

// From dark violet over teal to yellow: for what is never negative. The lightness grows evenly, so
// that the order survives in grey. `share` is 0 .. 1; beyond, the ends.
Colour sequential_colour(double share);

// Blue, white at 0.5, red, both sides equally dark: for signed values. Red raises.
Colour diverging_colour(double share);

// Marks a value that is no number, in a colour of neither map.
inline constexpr Colour not_a_number_colour{255, 64, 208};

// White or black, whichever reads better on the colour.
Colour ink_on(Colour background);

}  // namespace glassbert
