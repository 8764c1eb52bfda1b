#include "debate/group_rows.h"

#include <algorithm>

#include "core/rng.h"
#include "debate/other_weights.h"
#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

std::vector<double> as_doubles(std::span<const real> row) { return {row.begin(), row.end()}; }

}  // namespace

GroupRows::GroupRows(Question& question, const SimplexPlan& plan)
    : question_(question), plan_(plan), keys_in_group_(3) {
  const Tensor& probs = question.run().layers[plan.layer].probs[0];
  check_has_outcome(question);
  check(std::ssize(plan.group) == question.T(), "simplex: ", plan.group.size(), " groups for ",
        question.T(), " tokens");
  const Index heads = plan.head ? 1 : probs.dim(0);
  own_weights_ = Tensor(Shape{heads, question.T()});
  for (Index a = 0; a < heads; ++a)
    std::ranges::copy(probs.row(head_of(a) * question.T() + plan.row), own_weights_.row(a).begin());
  for (const Index key : question.keys()) ++keys_in_group_[plan.group[key]];
  for (std::size_t g = 0; g < 3; ++g)
    check(keys_in_group_[g] > 0, "simplex: group ", g, " has no key that may be attended to");
  for (Index a = 0; a < heads; ++a) own_.push_back(shares_of(own_weights_.row(a)));
  unchanged_ = outcome_of(question.run(), 0, question.aim());
}

GroupShares GroupRows::shares_of(std::span<const real> row) const {
  GroupShares shares{};
  double sum = 0;
  for (Index t = 0; t < std::ssize(row); ++t) {
    shares[plan_.group[t]] += row[t];
    sum += row[t];
  }
  for (double& share : shares) share /= sum;
  return shares;
}

// Each key its own weight times new share / own share of its group; a group that had nothing is
// divided evenly.
Tensor GroupRows::weights_of(const HeadShares& shares) const {
  Tensor weights(own_weights_.shape());
  for (Index a = 0; a < weights.dim(0); ++a)
    for (const Index t : question_.keys()) {
      const std::size_t g = plan_.group[t], head = static_cast<std::size_t>(a);
      const double part =
          own_[head][g] > 0 ? own_weights_(a, t) / own_[head][g] : 1 / keys_in_group_[g];
      weights(a, t) = static_cast<real>(part * shares[head][g]);
    }
  return weights;
}

Tensor GroupRows::uniform_weights() const {
  Tensor weights(own_weights_.shape());
  const std::vector<Index> keys = question_.keys();
  for (Index a = 0; a < weights.dim(0); ++a)
    for (const Index t : keys) weights(a, t) = real{1} / static_cast<real>(keys.size());
  return weights;
}

std::vector<Tensor> GroupRows::permuted_weights(Index count, std::uint64_t seed) const {
  std::vector<Index> movable =
      question_.special().start >= 0 ? question_.content() : question_.keys();
  const std::vector<Index> keys = question_.keys();
  std::erase_if(movable, [&](Index t) { return !std::ranges::binary_search(keys, t); });
  Rng rng{seed};
  std::vector<Tensor> all;
  for (Index m = 0; m < count; ++m) {
    std::vector<Index> order = movable;
    shuffle(std::span(order), rng);
    Tensor weights = own_weights_;
    for (Index a = 0; a < weights.dim(0); ++a)
      for (std::size_t i = 0; i < movable.size(); ++i)
        weights(a, movable[i]) = own_weights_(a, order[i]);
    all.push_back(std::move(weights));
  }
  return all;
}

SimplexPoint GroupRows::describe(const Tensor& weights, const Outcome& outcome) const {
  SimplexPoint point;
  HeadShares shares;
  for (Index a = 0; a < weights.dim(0); ++a) {
    shares.push_back(shares_of(weights.row(a)));
    point.jsd += jensen_shannon(as_doubles(weights.row(a)), as_doubles(own_weights_.row(a))) /
                 static_cast<double>(weights.dim(0));
  }
  point.shares = mean_of(shares);
  point.p = outcome[decision()];
  point.margin = 1;
  for (Index k = 0; k < std::ssize(outcome); ++k)
    if (k != decision()) point.margin = std::min(point.margin, point.p - outcome[k]);
  point.tvd = total_variation(unchanged_, outcome);
  return point;
}

std::vector<SimplexPoint> GroupRows::under(const std::vector<Tensor>& weights) {
  const auto put_in = [&](Index i, Index head, std::span<real> row) {
    if (plan_.head && head != *plan_.head) return;
    std::ranges::copy(weights[i].row(plan_.head ? 0 : head), row.begin());
  };
  const std::vector<Changed> answers =
      answers_at(question_, plan_.layer, plan_.row, std::ssize(weights), put_in);
  std::vector<SimplexPoint> points;
  for (std::size_t i = 0; i < weights.size(); ++i)
    points.push_back(describe(weights[i], answers[i].outcome));
  return points;
}

std::vector<SimplexPoint> GroupRows::at(const std::vector<GroupShares>& means) {
  std::vector<Tensor> weights;
  for (const GroupShares& mean : means) weights.push_back(weights_of(shares_with_mean(own_, mean)));
  return under(weights);
}

HeadShares GroupRows::slopes() {
  const Objective p = outcome_probability(question_.aim(), decision());
  const Trace d = question_.derivatives(p, Wanted::activations, plan_.layer);
  const Tensor& d_probs = d.layers[plan_.layer].probs[0];
  HeadShares slopes(own_.size());
  for (Index a = 0; a < std::ssize(own_); ++a)
    for (const Index t : question_.keys()) {
      const std::size_t g = plan_.group[t];
      const double part = own_[a][g] > 0 ? own_weights_(a, t) / own_[a][g] : 1 / keys_in_group_[g];
      slopes[a][g] += part * d_probs(head_of(a), plan_.row, t);
    }
  return slopes;
}

}  // namespace glassbert
