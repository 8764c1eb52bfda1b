#pragma once

#include <string>

#include "draw/heatmap.h"

namespace glassbert::quiz {

// A heatmap as text, for a terminal on another machine and for paper: a cell is two signs, the
// darker the more. Where the scale is symmetric, + and - stand before the shade.
std::string text_map(const Heatmap& picture);

}  // namespace glassbert::quiz
