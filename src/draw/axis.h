#pragma once

#include <utility>

#include "core/real.h"

namespace glassbert {

// How `count` rows or columns share `pixels`: equal whole pixels each where there is room,
// otherwise several of them to a pixel.
struct Axis {
  Index count = 0;
  int pixels = 0;

  int begin(Index item) const { return static_cast<int>(item * pixels / count); }
  int centre(Index item) const { return (begin(item) + begin(item + 1)) / 2; }
  bool is_pooled() const { return count > pixels; }

  // The items that a pixel shows: from the first up to, not including, the second.
  std::pair<Index, Index> items_at(int pixel) const {
    return {pixel * count / pixels, ((pixel + 1) * count + pixels - 1) / pixels};
  }

  // The least k such that labels at every k-th item are `pitch` pixels apart.
  Index label_step(int pitch) const { return (pitch * count + pixels - 1) / pixels; }
};

}  // namespace glassbert
