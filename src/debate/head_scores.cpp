#include "debate/head_scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "explain/gate.h"
#include "explain/gradient_attention.h"
#include "explain/head_ablation.h"
#include "explain/lead.h"
#include "train/heads.h"

namespace glassbert {
namespace {

double mean_top(const Tensor& map) {
  double sum = 0;
  for (Index t = 0; t < map.rows(); ++t) sum += std::ranges::max(map.row(t));
  return sum / static_cast<double>(map.rows());
}

// The sum of A |dF/dA| over one head's map.
double sum_of_product(const Tensor& probs, const Tensor& d_probs, Index head) {
  const auto one = [head](const Tensor& maps) {
    const Tensor map = slice(maps, head);
    return reshaped(map, Shape{1, map.dim(0), map.dim(1)});
  };
  const Tensor product = gradient_attention(one(probs), one(d_probs));
  return std::accumulate(product.values().begin(), product.values().end(), 0.0);
}

void add_scores(Question& question, double share, HeadScores& scores) {
  const Config& config = question.bert().config;
  const Trace d = question.derivatives(Wanted::maps);
  const Tensor loss = explain_by_head_ablation(question, {}).values;
  for (Index l = 0; l < config.L; ++l) {
    const Tensor &probs = question.run().layers[l].probs[0], &d_probs = d.layers[l].probs[0];
    const std::vector<double> slopes = gate_slopes_by_maps(probs, d_probs);
    for (Index a = 0; a < config.A; ++a) {
      const auto add = [&](Tensor& sum, double x) { sum(l, a) += static_cast<real>(share * x); };
      add(scores.strength, mean_top(slice(probs, a)));
      add(scores.product, sum_of_product(probs, d_probs, a));
      add(scores.gate, std::abs(slopes[a]));
      add(scores.loss, std::abs(double(loss(l, a))));
    }
  }
}

HeadPlace place_of(Index i, const Tensor& scores) { return {i / scores.dim(1), i % scores.dim(1)}; }

std::vector<Index> places_by_score(const Tensor& scores) {
  std::vector<Index> order(scores.size());
  std::iota(order.begin(), order.end(), Index{0});
  std::ranges::stable_sort(order, {}, [&](Index i) { return scores.values()[i]; });
  return order;
}

}  // namespace

HeadScores score_heads(const Bert& bert, std::span<const Sequence> texts) {
  check(!texts.empty(), "head scores: no texts");
  const Tensor none(Shape{bert.config.L, bert.config.A});
  HeadScores scores{none, none, none, none};
  for (const Sequence& text : texts) {
    Question question = about_lead(bert, text, {});
    add_scores(question, 1 / static_cast<double>(texts.size()), scores);
  }
  return scores;
}

Bert untrained_classifier(const Bert& bert, Rng& rng) {
  Bert blank = random_bert(bert.config, rng);
  prepare_for_classes(bert.config.labels, blank, rng);
  return blank;
}

std::vector<HeadPlace> ascending_heads(const Tensor& scores) {
  std::vector<HeadPlace> order;
  for (const Index i : places_by_score(scores)) order.push_back(place_of(i, scores));
  return order;
}

std::vector<HeadPlace> shuffled_heads(Index layers, Index heads, Rng& rng) {
  std::vector<HeadPlace> order = ascending_heads(Tensor(Shape{layers, heads}));
  for (Index left = std::ssize(order); left > 1; --left)
    std::swap(order[left - 1], order[rng.below(left)]);
  return order;
}

HeadPlace idle_head(const HeadScores& scores) {
  const std::vector<Index> order = places_by_score(scores.loss);
  const auto half = std::span(order).first((order.size() + 1) / 2);
  return place_of(
      *std::ranges::max_element(half, {}, [&](Index i) { return scores.strength.values()[i]; }),
      scores.loss);
}

HeadPlace highest_head(const Tensor& scores) {
  return place_of(places_by_score(scores).back(), scores);
}

}  // namespace glassbert
