#pragma once

#include <optional>
#include <string>
#include <vector>

#include "debate/contour.h"
#include "explain/outcome.h"
#include "explain/question.h"

namespace glassbert {

// Which row's weights are divided anew among three groups of keys.
struct SimplexPlan {
  Index layer = 0;
  Index row = 0;
  std::optional<Index> head;  // none: all heads of the layer at once
  std::vector<int> group;     // T: 0, 1 or 2; what is masked has no weight, whatever it says
  Index steps = 60;           // of the grid along an edge
  double epsilon = 0.01;      // how far the outcome may move, in total variation
  Index permutations = 100;
  std::uint64_t seed = 1;
};

// A place on the map, or a row of weights beside it.
struct SimplexPoint {
  GroupShares shares{};  // of the row, in the mean over the heads that are changed
  double p = 0;          // of what the model decides for, under these weights
  double margin = 0;     // p less the largest other probability: below 0 the decision is another
  double tvd = 0;        // of the outcome from the unchanged one
  double jsd = 0;        // of the weights from the model's own, the mean over the changed heads
};

// Every way to divide a row's weight among three groups of its keys. Within a group the keys keep
// their proportions in the model's own row; of several heads each keeps its own, and their shares
// are those of shares_with_mean. So the row itself lies on the map, each corner gives all weight to
// one group, and each edge is where a group is erased.
struct SimplexMap {
  Index decision = 0;  // the class or word that the unchanged run decides for
  Index steps = 0;
  std::vector<SimplexPoint> grid;          // in the order of triangle_points
  SimplexPoint own;                        // the unchanged run
  SimplexPoint uniform;                    // all keys alike, which may lie beside the map
  std::array<SimplexPoint, 3> erased;      // group g erased and the rest divided by its sum
  std::vector<SimplexPoint> permuted;      // content keys' weights dealt anew, beside the map too
  SimplexPoint adversary;                  // the farthest found that keeps tvd <= epsilon
  double ceiling = 0;                      // the largest jsd on the map
  GroupShares slope{};                     // of p at the row itself, see slope_over_means
  std::vector<ShareSegment> border;        // of the decision
  std::vector<ShareSegment> level;         // p as it is
  std::vector<ShareSegment> above, below;  // p + epsilon, p - epsilon
  double kept = 0;                         // the share of the grid that keeps the decision
  double alike = 0;                        // and that keeps tvd <= epsilon
};

// Throws std::invalid_argument where a group has no key that may be attended to.
SimplexMap map_simplex(Question& question, const SimplexPlan& plan);

// The head of a layer whose row has the largest sum of the sizes of weight times derivative of the
// decided class's probability.
Index steepest_head(Question& question, Index layer, Index row);

}  // namespace glassbert
