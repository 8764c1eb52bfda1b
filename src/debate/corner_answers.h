#pragma once

#include <map>
#include <vector>

#include "debate/corners.h"
#include "debate/feasible_best.h"

namespace glassbert {

// The weights of a corner.
HeadRows rows_of(const Corner& corner, Index K);

// What the model answers at corners, each asked for once; all are offered to the best.
class CornerAnswers {
 public:
  explicit CornerAnswers(FeasibleBest& best) : best_(best) {}

  void learn(const std::vector<Corner>& corners);
  const RowAnswer& at(const Corner& corner) const { return known_.at(corner); }  // a learnt one

 private:
  FeasibleBest& best_;
  std::map<Corner, RowAnswer> known_;
};

}  // namespace glassbert
