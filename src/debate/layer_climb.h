#pragma once

#include "debate/layer_maps.h"

namespace glassbert {

// How an adversary in all layers is looked for.
struct LayerAttack {
  double epsilon = 0.01;
  Index restarts = 4;
  Index steps = 100;
  double rate = 0.3;    // of Adam, on the scores before their softmax
  double noise = 1;     // deviation of the scores' first push away from the model's own
  double weight = 500;  // of what exceeds epsilon, as in Jain & Wallace's program
  std::uint64_t seed = 1;
};

// A climb from several random beginnings at once: Adam on the scores of every row of every layer,
// before their softmax, towards a large mean distance from the model's own weights, with a fine for
// what the outcome moves beyond epsilon. Weights that are exactly 0 stay so.
class LayerClimb {
 public:
  LayerClimb(Question& question, const LayerAttack& how);

  void step();
  std::vector<LayerMaps> maps() const;           // of each beginning, where it has come to
  const LayerMaps& own() const { return own_; }  // of the unchanged run
  const Outcome& unchanged() const { return unchanged_; }

 private:
  void move(Index copy, Index layer, const Tensor& d_scores);

  Question& question_;
  LayerAttack how_;
  LayerMaps own_;
  Outcome unchanged_;
  std::vector<LayerMaps> scores_, mean_, square_;
  Index step_ = 0;
};

}  // namespace glassbert
