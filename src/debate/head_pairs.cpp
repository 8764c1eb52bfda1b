#include "debate/head_pairs.h"

#include <algorithm>

#include "explain/head_ablation.h"
#include "explain/parts.h"

namespace glassbert {
namespace {

// Copy i goes on without the heads of pair i that are in this layer.
Hook without_pair(Index layer, std::span<const PairLoss> pairs, Index first) {
  const auto erase = [=](Index sequence, Tensor& context) {
    const PairLoss& pair = pairs[first + sequence];
    const Index T = context.dim(1);
    for (const HeadPlace& place : {pair.one, pair.other})
      for (Index t = 0; place.layer == layer && t < T; ++t)
        std::ranges::fill(context.row(place.head * T + t), real{0});
  };
  return {Site::context, layer, erase, {}};
}

}  // namespace

double PairLoss::surplus() const {
  return glassbert::surplus(without_both, without_one, without_other);
}

std::vector<PairLoss> head_pairs(Question& question, Index lowest) {
  const Index L = question.bert().config.L, A = question.bert().config.A;
  const Tensor alone = explain_by_head_ablation(question, {}).values;
  const double whole = question.value();
  std::vector<PairLoss> all;
  for (Index l = lowest; l < L; ++l) {
    std::vector<PairLoss> pairs;  // whose lower head is in this layer
    for (Index i = l * A; i < (l + 1) * A; ++i)
      for (Index j = i + 1; j < L * A; ++j)
        pairs.push_back({{l, i % A}, {j / A, j % A}, alone(l, i % A), alone(j / A, j % A), 0});
    const auto hooks = [&](Index first, Index) {
      Hooks in_layers;
      for (Index k = l; k < L; ++k) in_layers.push_back(without_pair(k, pairs, first));
      return in_layers;
    };
    const std::vector<double> without = question.values_from(l, std::ssize(pairs), hooks);
    for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i].without_both = whole - without[i];
    all.insert(all.end(), pairs.begin(), pairs.end());
  }
  return all;
}

PairLoss most_redundant(const std::vector<PairLoss>& pairs) {
  check(!pairs.empty(), "head pairs: none");
  return *std::ranges::max_element(pairs, {}, &PairLoss::surplus);
}

PairLoss quiet_pair(const std::vector<PairLoss>& pairs, double limit) {
  std::vector<PairLoss> quiet;
  for (const PairLoss& pair : pairs)
    if (pair.without_one < limit && pair.without_other < limit) quiet.push_back(pair);
  check(!quiet.empty(), "head pairs: in each pair a head alone loses ", limit, " or more");
  return *std::ranges::max_element(quiet, {}, &PairLoss::without_both);
}

}  // namespace glassbert
