#include "debate/pruning.h"

#include <algorithm>

#include "bert/interventions.h"
#include "school/decision.h"
#include "world/world.h"

namespace glassbert {

std::vector<GoldText> sure_reviews(world::Split split, Index count, Index longest_words,
                                   const Tokenizer& tokenizer) {
  const world::World world(1);
  std::vector<GoldText> texts;
  for (Index i = 0; std::ssize(texts) < count; ++i) {
    world::Example review = world.example(world::Task::review, split, i);
    const double p = review.facts.at("p_positive");
    if (std::ssize(review.words) > longest_words || (p >= 0.3 && p <= 0.7)) continue;
    review.label = p > 0.5 ? 1 : 0;
    texts.push_back(encode(std::move(review), tokenizer));
  }
  return texts;
}

std::vector<Sequence> sequences_of(std::span<const GoldText> texts) {
  std::vector<Sequence> sequences;
  for (const GoldText& gold : texts) sequences.push_back(gold.text.sequence);
  return sequences;
}

std::vector<double> accuracy_while_pruned(const Bert& bert, std::span<const GoldText> texts,
                                          std::span<const HeadPlace> order, Index step) {
  check(step > 0, "pruning: a step of ", step, " heads");
  std::vector<char> positive;
  for (const GoldText& gold : texts) positive.push_back(gold.text.label == Index{1});
  std::vector<double> shares;
  const Index all = std::ssize(order);
  for (Index off = 0;; off = std::min(off + step, all)) {
    const auto hooks = [&](const Batch&) {
      Hooks some;
      for (const HeadPlace& place : order.first(off))
        some.push_back(ablate_head(place.layer, place.head));
      return some;
    };
    shares.push_back(share_decided(positive_probabilities(bert, texts, hooks), positive));
    if (off == all) return shares;
  }
}

LineChart pruning_chart(const Bert& bert, std::span<const GoldText> texts, const HeadScores& scores,
                        Index step, Index random, Rng& rng) {
  const Index heads = bert.config.L * bert.config.A, P = (heads + step - 1) / step + 1;
  LineChart chart;
  chart.caption = {"heads taken out, the least important first", "",
                   "gate.map · gradient_attention · head ablation"};
  chart.x_name = "heads off";
  chart.y_name = "share of reviews decided rightly";
  chart.x = Tensor(Shape{P});
  for (Index i = 0; i < P; ++i) chart.x(i) = static_cast<real>(std::min(i * step, heads));
  const auto add = [&](std::span<const HeadPlace> order, double share, Tensor& line) {
    const std::vector<double> right = accuracy_while_pruned(bert, texts, order, step);
    for (Index i = 0; i < P; ++i) line(i) += static_cast<real>(share * right[i]);
  };
  const std::vector<std::pair<const char*, const Tensor*>> orders{
      {"by real loss", &scores.loss},
      {"by gate", &scores.gate},
      {"by weight x |slope|", &scores.product},
      {"by strength of map", &scores.strength}};
  for (const auto& [name, one] : orders) {
    chart.series.push_back({name, Tensor(Shape{P})});
    add(ascending_heads(*one), 1, chart.series.back().values);
  }
  chart.series.push_back({join(random, " random orders"), Tensor(Shape{P}), true});
  for (Index i = 0; i < random; ++i)
    add(shuffled_heads(bert.config.L, bert.config.A, rng), 1 / static_cast<double>(random),
        chart.series.back().values);
  return chart;
}

}  // namespace glassbert
