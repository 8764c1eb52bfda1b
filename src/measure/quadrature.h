#pragma once

#include <vector>

#include "core/real.h"

namespace glassbert {

// Where to look at a function on [0, 1] and how much each look counts, so that the sum of
// weight_k f(node_k) comes near its integral. The weights sum to 1, the nodes ascend.
struct Quadrature {
  std::vector<double> nodes, weights;
};

// The middles of `steps` equal parts: node_k = (k + 1/2) / steps. Exact for straight lines.
Quadrature midpoint_rule(Index steps);

// Gauss & Legendre: the zeros of the Legendre polynomial P_n, n = steps, moved from [-1, 1] to
// [0, 1], with the weights 1 / ((1 - x^2) P_n'(x)^2). Exact for polynomials up to degree 2n - 1,
// more than any other n points are. The zeros are found by Newton's method.
Quadrature gauss_rule(Index steps);

}  // namespace glassbert
