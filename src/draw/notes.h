#pragma once

#include <span>
#include <string>
#include <vector>

#include "draw/axis.h"

namespace glassbert {

// What a footer says about how the numbers became a picture.
using Notes = std::vector<std::string>;

// "every 4th token is labelled"; nothing when every one is.
void note_labels(Notes& notes, Index step);

// That a pixel shows the strongest of the cells it covers; nothing when no cell is that small.
void note_pooling(Notes& notes, const Axis& rows, const Axis& columns);

// How many values are marked because they are NaN or infinite; nothing when none is.
void note_not_finite(Notes& notes, Index count);
Index count_not_finite(std::span<const real> values);

// "1st", "2nd", "3rd", "4th", "11th": for the n-th of something, n from 1.
std::string ordinal(Index n);

// "layer 3, head 4: the 4th, the 5th", both counted from 0.
std::string head_title(Index layer, Index head);

}  // namespace glassbert
