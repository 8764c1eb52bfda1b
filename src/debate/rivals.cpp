#include "debate/rivals.h"

#include "debate/additive_row.h"
#include "debate/adversary.h"
#include "debate/rival.h"
#include "measure/jensen_shannon.h"
#include "measure/quantile.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

std::vector<double> wide_row(const Tensor& row) {
  return {row.values().begin(), row.values().end()};
}

std::vector<double> even_weights(Index tokens) {
  return std::vector<double>(static_cast<std::size_t>(tokens), 1 / static_cast<double>(tokens));
}

Outcome both_classes(double positive) { return {1 - positive, positive}; }

}  // namespace

std::vector<WeightedAnswer> read_texts(const AdditiveAttention& model,
                                       std::span<const FrozenText> texts) {
  std::vector<WeightedAnswer> readings;
  for (const FrozenText& text : texts) {
    const AdditiveRun run = attend_additively(model, text.h);
    readings.push_back({run.positive(), wide_row(run.alpha)});
  }
  return readings;
}

// A text of one vector gives it the weight 1, whatever the model: so the mean of the vectors is
// read as with weights all alike.
std::vector<WeightedAnswer> read_evenly(const AdditiveAttention& model,
                                        std::span<const FrozenText> texts) {
  std::vector<WeightedAnswer> readings = read_texts(model, evened(texts));
  for (std::size_t i = 0; i < texts.size(); ++i)
    readings[i].alpha = even_weights(texts[i].h.dim(0));
  return readings;
}

std::vector<WeightedAnswer> read_by_adversary(const Bert& bert, const AdditiveHead& head,
                                              std::span<const StudyText> texts, double epsilon,
                                              Index budget) {
  std::vector<WeightedAnswer> readings;
  for (const StudyText& text : texts) {
    AdditiveRow network(bert, text.sequence, head);
    FeasibleBest best(network, epsilon);
    search_corners(best, budget / 2);
    climb_by_heads(best, budget / 2);
    const Index decided = decision_of(network.outcome());
    const double likeliest = network.answer(best.rows()).outcome[0];
    const auto row = best.rows().row(0);
    readings.push_back({decided == 1 ? likeliest : 1 - likeliest, {row.begin(), row.end()}});
  }
  return readings;
}

AdditiveAttention train_rival(std::span<const FrozenText> texts,
                              std::span<const WeightedAnswer> base, double lambda, Gain gain,
                              const AdditiveRecipe& recipe) {
  check(texts.size() == base.size(), "rival: ", base.size(), " readings of ", texts.size(),
        " texts");
  return train_additive(texts, recipe, [=](Index text, const AdditiveRun& run) {
    const double p = run.positive();
    const std::vector<double> alpha = wide_row(run.alpha);
    RivalSlopes d = rival_loss_backward(both_classes(p), both_classes(base[text].positive), alpha,
                                        base[text].alpha, lambda);
    if (gain == Gain::jensen_shannon)
      d.d_alpha = bounded_gain_backward(alpha, base[text].alpha, lambda);
    AdditiveSlopes slopes{(d.d_y[1] - d.d_y[0]) * p * (1 - p), Tensor(run.alpha.shape())};
    for (Index s = 0; s < run.alpha.size(); ++s)
      slopes.d_alpha(0, s) = static_cast<real>(d.d_alpha[s]);
    return slopes;
  });
}

Standing standing_of(const std::string& name, std::span<const FrozenText> texts,
                     std::span<const WeightedAnswer> base, std::span<const WeightedAnswer> other) {
  Standing standing{name, 0, {}, {}};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool is_right = (other[i].positive > 0.5) == texts[i].is_positive;
    standing.accuracy += double(is_right) / double(texts.size());
    standing.distance.push_back(jensen_shannon(base[i].alpha, other[i].alpha));
    standing.moved.push_back(
        total_variation(both_classes(base[i].positive), both_classes(other[i].positive)));
  }
  return standing;
}

Standing median_of(const std::string& name, std::span<const Standing> several) {
  check(!several.empty(), "rivals: no models to take the median of");
  Standing middle{name, 0, {}, {}};
  for (std::size_t i = 0; i < several[0].distance.size(); ++i) {
    std::vector<double> distances, moves;
    for (const Standing& one : several) {
      distances.push_back(one.distance[i]);
      moves.push_back(one.moved[i]);
    }
    middle.distance.push_back(median(distances));
    middle.moved.push_back(median(moves));
  }
  for (const Standing& one : several)
    middle.accuracy += one.accuracy / static_cast<double>(several.size());
  return middle;
}

Readers::Readers(AdditiveAttention base, std::vector<FrozenText> texts, FrozenText shown)
    : base_(std::move(base)),
      texts_(std::move(texts)),
      show_(std::move(shown)),
      own_(read_texts(base_, texts_)) {}

Standing Readers::read(const std::string& name, const AdditiveAttention& reader) {
  shown_.push_back({name, read_texts(reader, {&show_, 1})[0]});
  return take(name, read_texts(reader, texts_));
}

Standing Readers::read_with_even_weights(const std::string& name, const AdditiveAttention& reader) {
  shown_.push_back({name, read_evenly(reader, {&show_, 1})[0]});
  return take(name, read_evenly(reader, texts_));
}

Standing Readers::take(const std::string& name, std::span<const WeightedAnswer> readings) const {
  check(readings.size() <= texts_.size(), "rivals: more readings than texts");
  return standing_of(name, std::span(texts_).first(readings.size()),
                     std::span(own_).first(readings.size()), readings);
}

std::vector<FrozenText> frozen_reviews(const Bert& bert, const Tokenizer& tokenizer,
                                       world::Split split, Index count, Frozen frozen) {
  const world::World micro_world(1);
  std::vector<GoldText> texts;
  for (Index i = 0; i < count; ++i)
    texts.push_back(encode(micro_world.example(world::Task::review, split, i), tokenizer));
  return frozen_texts(bert, texts, frozen);
}

}  // namespace glassbert
