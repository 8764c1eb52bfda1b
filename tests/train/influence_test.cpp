// Hooks and an extra term together: the step's gradient is that of the whole loss.
#include <cmath>

#include "bert/interventions.h"
#include "support/catch.h"
#include "support/tolerance.h"
#include "train/little_task.h"

using namespace glassbert;

namespace {

const std::vector<Example> examples{little_example(1), little_example(4), little_example(7)};

// Punishes the attention of every head of a layer from token t on key 1: by its square, times a
// weight of the sequence's own.
ExtraLoss punish_probs(const Trace& trace, Index layer) {
  ExtraLoss extra;
  extra.d_trace.layers.resize(trace.layers.size());
  for (Index s = 0; s < trace.batch.S(); ++s) {
    const Tensor& probs = trace.layers[layer].probs[s];
    const double weight = 3 + double(s);
    Tensor d(probs.shape());
    for (Index row = 0; row < probs.rows(); ++row) {
      extra.value += weight * std::pow(double(probs.row(row)[1]), 2);
      d.row(row)[1] = static_cast<real>(2 * weight * double(probs.row(row)[1]));
    }
    extra.d_trace.layers[layer].probs.push_back(std::move(d));
  }
  return extra;
}

// One step with no clipping at a rate of 0: the first running mean is then (1 - beta1) times the
// gradient, and the model stays.
Recipe still() {
  Recipe recipe = little_recipe(1);
  recipe.schedule.peak = 0;
  recipe.longest_gradient = 1e9;
  return recipe;
}

std::vector<real> gradient_of_step(const Influence& influence) {
  Trainee trainee = little_trainee();
  train_step(examples, still(), influence, trainee);
  std::vector<real> gradient = numbers_of(trainee.optimiser.mean);
  for (real& v : gradient) v /= static_cast<real>(1 - still().adamw.beta1);
  return gradient;
}

// The largest distance between the step's gradient and central differences of its loss, at some
// numbers drawn at random, as a share of the largest derivative.
double worst_difference(const Influence& influence) {
  const std::vector<real> gradient = gradient_of_step(influence);
  double largest = 0, worst = 0;
  for (const real v : gradient) largest = std::max(largest, std::abs(double(v)));
  Rng rng{3};
  for (int draw = 0; draw < 150; ++draw) {
    const Index at = rng.below(std::ssize(gradient));
    const auto loss_at = [&](double step) {
      Trainee trainee = little_trainee();
      Index i = 0;
      for_each_parameter(trainee.bert, [&](const std::string&, Tensor& x, const Shape&, Kind) {
        if (at >= i && at < i + x.size()) x.values()[at - i] += static_cast<real>(step);
        i += x.size();
      });
      return train_step(examples, still(), influence, trainee).loss;
    };
    constexpr double step = 1e-4;
    const double difference = (loss_at(step) - loss_at(-step)) / (2 * step);
    worst = std::max(worst, std::abs(double(gradient[at]) - difference) / largest);
  }
  return worst;
}

}  // namespace

TEST_CASE("a step's gradient is that of the loss with an extra term on any layer's attention") {
  if (!tolerance::is_double) GLASSBERT_SKIP("differences need double");
  for (const Index layer : {0, 1}) {
    INFO("layer " << layer);
    Influence influence;
    influence.extra = [layer](const Trace& trace, std::span<const Example>) {
      return punish_probs(trace, layer);
    };
    CHECK(worst_difference(influence) < 1e-7);  // second order in the step of 1e-4
  }
}

TEST_CASE("an extra term sees the run as the hooks left it, and its gradient goes through them") {
  if (!tolerance::is_double) GLASSBERT_SKIP("differences need double");
  Influence influence;
  influence.hooks = [](const Batch& batch) {
    const auto halve = [](Index, Tensor& x) {
      for (real& v : x.values()) v /= 2;
    };
    return Hooks{uniform_attention(0, 1, batch), Hook{Site::probs, 1, halve, halve},
                 ablate_head(1, 0)};
  };
  double halved = 0;
  influence.extra = [&](const Trace& trace, std::span<const Example>) {
    halved = 0;
    for (const real p : trace.layers[1].probs[0].row(0)) halved += double(p);
    return punish_probs(trace, 1);
  };
  CHECK(worst_difference(influence) < 1e-7);  // second order in the step of 1e-4
  CHECK(halved == Approx(0.5));
}
