#pragma once

#include <string>
#include <vector>

#include "draw/heatmap.h"

namespace glassbert {

// A model's attention at one moment of its training: the maps of each layer, (A,T,T).
struct Moment {
  Index step;
  std::vector<Tensor> maps;
};

// One head from moment to moment, a panel each: the head that in the last one gives most of its
// attention to the previous token. Throws std::invalid_argument without a moment.
Heatmap film_strip(const std::vector<Moment>& moments, const std::vector<std::string>& tokens,
                   const std::string& footer);

}  // namespace glassbert
