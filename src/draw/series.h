#pragma once

#include <string>
#include <vector>

#include "core/tensor.h"
#include "draw/canvas.h"

namespace glassbert {

// Numbers that belong together under one name, and share a colour.
struct Series {
  std::string name;
  Tensor values;
  bool is_control = false;  // drawn in grey: what the others are compared with
};

// The colour of each series: those that are no controls have the colours of a fixed list in order,
// controls have shades of grey. Both begin again after the last.
std::vector<Colour> series_colours(const std::vector<Series>& series);

// The colours of that list: 16 that are told apart on white, by lightness too.
Colour category_colour(std::size_t number);

}  // namespace glassbert
