#pragma once

#include <string>
#include <vector>

#include "core/tensor.h"
#include "draw/page.h"
#include "draw/scale.h"

namespace glassbert {

// All heads of some layers: a panel for each, layers down, heads across, and in each panel queries
// down and keys across. A single layer of many heads is broken into rows.
struct HeadGrid {
  Caption caption;
  std::vector<std::string> tokens;  // T
  std::vector<Tensor> layers;       // (A,T,T) each
  Index first_layer = 0;            // the number of layers[0]
  std::string value_name = "attention weight";
  ScaleKind scale = ScaleKind::unit;  // panel: each panel has its own; symmetric: one for all
};

// Throws std::invalid_argument unless there is a layer and all have the same shape (A,T,T).
Canvas render(const HeadGrid& picture);

}  // namespace glassbert
