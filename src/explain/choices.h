#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bert/batch.h"

namespace glassbert {

// How a token is taken out of the input: [MASK] in its place, or cut out, so that later ones move.
enum class Removal { mask, erase };

// How a key is taken out of attention: weight 0, and the row divided by its new sum, or not.
enum class Erase { renormalise, zero };

// Which attention is replaced: the row of the last layer that the answer is read from, every row of
// the last layer, or every row of every layer.
enum class Scope { last_row, last_layer, all_layers };

// In which order keys are erased.
enum class Order { attention, reversed, gradient, gradient_attention, permutation };

// Where integrated gradients begin, and where they look on the way.
enum class Baseline { padding, mask, zero };
enum class Rule { gauss, midpoint };

// The choices that methods leave open; each reads those that it knows. Layers, heads and positions
// are in range: whoever fills this in sees to it.
struct Choices {
  std::optional<Index> layer;   // none: the last
  bool all_layers = false;      // for a method that can take all at once
  Index from_layer = 0;         // the lowest that takes part
  std::optional<Index> head;    // none: the method's fusion of all heads
  std::optional<Index> row{0};  // which query's row of a matrix; none: all of it
  Index steps = 50;
  Rule rule = Rule::gauss;
  Baseline baseline = Baseline::padding;
  Removal removal = Removal::mask;
  Erase erase = Erase::renormalise;
  Scope scope = Scope::last_row;
  Order order = Order::attention;
  double epsilon = 0.01;
  std::vector<std::vector<int>> masks;  // one number for each content token, 1: kept; none: sampled
  std::optional<Index> samples;         // how many are drawn then; none: as many as is usual
  std::uint64_t seed = 1;               // and from what
  std::vector<std::vector<Index>> permutations;  // of positions
  std::vector<double> scores;                    // T: a ranking to be tested
  std::optional<Sequence> corrupt;               // as long as the input
};

}  // namespace glassbert
