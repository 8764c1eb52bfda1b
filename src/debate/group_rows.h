#pragma once

#include "debate/simplex.h"

namespace glassbert {

// The rows of a map: how shares of groups become weights of keys, and what the model answers.
class GroupRows {
 public:
  GroupRows(Question& question, const SimplexPlan& plan);

  const HeadShares& own() const { return own_; }  // of the changed heads
  const Outcome& unchanged() const { return unchanged_; }
  Index decision() const { return decision_of(unchanged_); }

  // Places of the map, each by the shares of its mean.
  std::vector<SimplexPoint> at(const std::vector<GroupShares>& means);

  // Other rows: weights[i] are (changed heads, T).
  std::vector<SimplexPoint> under(const std::vector<Tensor>& weights);

  // Weights (changed heads, T): all keys alike, and the content keys' own dealt anew, the same in
  // all heads.
  Tensor uniform_weights() const;
  std::vector<Tensor> permuted_weights(Index count, std::uint64_t seed) const;

  // By the shares of each changed head: the derivatives of the decided probability.
  HeadShares slopes();

 private:
  Tensor weights_of(const HeadShares& shares) const;
  GroupShares shares_of(std::span<const real> row) const;
  Index head_of(Index changed) const { return plan_.head ? *plan_.head : changed; }
  SimplexPoint describe(const Tensor& weights, const Outcome& outcome) const;

  Question& question_;
  const SimplexPlan& plan_;
  Tensor own_weights_;  // (changed heads, T)
  HeadShares own_;
  std::vector<double> keys_in_group_;
  Outcome unchanged_;
};

}  // namespace glassbert
