#pragma once

#include <string>
#include <vector>

#include "draw/ticks.h"

using Texts = std::vector<std::string>;

// What stands beside each mark of an axis or a scale.
inline Texts tick_texts(const std::vector<glassbert::Tick>& ticks) {
  Texts texts;
  for (const glassbert::Tick& tick : ticks) texts.push_back(tick.text);
  return texts;
}
