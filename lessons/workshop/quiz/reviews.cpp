#include "reviews.h"

#include "bert/interventions.h"
#include "bert/likeliest.h"
#include "core/check.h"
#include "debate/row_exchange.h"
#include "measure/quantile.h"
#include "measure/rows.h"
#include "shell/special_ids.h"
#include "world/world.h"

namespace glassbert::quiz {
namespace {

// The row of the first token, mean of the heads.  (A,T,T)
std::vector<real> mean_first_row(const Tensor& probs) {
  std::vector<real> weights(static_cast<std::size_t>(probs.dim(2)));
  for (Index a = 0; a < probs.dim(0); ++a)
    for (Index s = 0; s < probs.dim(2); ++s)
      weights[s] += probs(a, 0, s) / static_cast<real>(probs.dim(0));
  return weights;
}

// Deals the weights of each row to other keys, in every head.
Hook shuffled_attention(Index layer) {
  const auto change = [](Index sequence, Tensor& probs) {
    Rng rng = stream(7, {static_cast<std::uint64_t>(sequence)});
    probs = shuffled_rows(std::move(probs), rng);
  };
  return {Site::probs, layer, change, {}};
}

}  // namespace

std::vector<Review> reviews(std::uint64_t seed, Index from, Index count) {
  const world::World world(seed);
  std::vector<Review> all;
  for (Index i = from; i < from + count; ++i) {
    const world::Example example = world.example(world::Task::review, world::Split::test, i);
    all.push_back({example.text, example.facts.at("score") > 0});
  }
  return all;
}

std::vector<Decision> decide(const Model& model, const std::vector<Review>& texts) {
  std::vector<Input> inputs;
  std::vector<Sequence> sequences;
  for (const Review& text : texts) {
    inputs.push_back(encode(model, text.text, {}, true));
    sequences.push_back(inputs.back().sequence);
  }
  const Trace trace =
      forward(model.bert, stack(sequences, model.bert.config), {}, Depth::attention);
  std::vector<Decision> decisions;
  for (Index i = 0; i < std::ssize(inputs); ++i) {
    const Candidate best = likeliest(trace.logits, i, 1).front();
    decisions.push_back({inputs[i].tokens, mean_first_row(trace.layers.back().probs[i]), best.id,
                         best.probability});
  }
  return decisions;
}

Index flips(const Model& model, const std::vector<Review>& texts, NewRows rows) {
  const Config& config = model.bert.config;
  std::vector<Sequence> sequences;
  for (const Review& text : texts) sequences.push_back(encode(model, text.text, {}, true).sequence);
  const Batch batch = stack(sequences, config);
  Hooks other;
  if (rows == NewRows::even)
    for (Index a = 0; a < config.A; ++a) other.push_back(uniform_attention(config.L - 1, a, batch));
  else
    other.push_back(shuffled_attention(config.L - 1));
  const Trace before = forward(model.bert, batch);
  const Trace after = forward_from(model.bert, before, config.L - 1, other, Depth::attention);
  Index flips = 0;
  for (Index i = 0; i < batch.S(); ++i)
    flips += likeliest(before.logits, i, 1)[0].id != likeliest(after.logits, i, 1)[0].id ? 1 : 0;
  return flips;
}

double farthest_share(const Model& model, const std::vector<Review>& texts) {
  std::vector<double> shares;
  for (const Review& text : texts) {
    glassbert::Question question(model.bert, encode(model, text.text, {}, true).sequence, {},
                                 special_ids(model));
    RowExchange rows(question);
    shares.push_back(rows.found(0.01, 2000).distance / rows.ceiling());
  }
  return median(shares);
}

std::vector<std::string> class_names(const Model& model) {
  std::vector<std::string> names = model.bert.config.labels;
  const Index K = model.bert.classifier->weight().dim(0);
  for (Index k = std::ssize(names); k < K; ++k) names.push_back(join("class ", k));
  return names;
}

}  // namespace glassbert::quiz
