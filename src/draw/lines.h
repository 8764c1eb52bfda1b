#pragma once

#include <string>
#include <vector>

#include "core/tensor.h"
#include "draw/page.h"
#include "draw/scale.h"

namespace glassbert {

// The head view: query tokens on the left, key tokens on the right, and a line for every weight,
// whose opacity it is; one colour a head.
struct Lines {
  Caption caption;
  std::vector<std::string> queries;  // Q
  std::vector<std::string> keys;     // K
  std::vector<std::string> heads;    // A names, for the legend
  Tensor weights;                    // (A,Q,K)
  std::string value_name = "attention weight";
  ScaleKind scale = ScaleKind::unit;  // unit: opaque is 1; panel: opaque is the largest weight
};

// Throws std::invalid_argument unless there are heads, queries and keys, one weight for each three
// of them, and the scale is not symmetric.
Canvas render(const Lines& picture);

}  // namespace glassbert
