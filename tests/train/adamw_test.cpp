#include "train/adamw.h"

#include <cmath>

#include "support/catch.h"
#include "train/clip.h"
#include "train/little_task.h"
#include "train/schedule.h"

using namespace glassbert;

namespace {

// A model of the shape of `bert` in which every number is x.
Bert filled(const Bert& bert, real x) {
  Bert copy = bert;
  for_each_parameter(copy, [&](const std::string&, Tensor& t, const Shape&, Kind) {
    std::ranges::fill(t.values(), x);
  });
  return copy;
}

}  // namespace

TEST_CASE("the first step of AdamW goes by the learning rate, whatever the gradient's size") {
  Bert bert = filled(little_bert(1), 0);
  AdamWState state = adamw_start(bert);
  adamw_step(filled(bert, real(0.37)), 0.01, {}, bert, state);
  for (const real v : numbers_of(bert)) CHECK(double(v) == Approx(-0.01).epsilon(1e-5));
  CHECK(state.step == 1);
}

TEST_CASE("three steps of AdamW follow its formulas") {
  const double beta1 = 0.8, beta2 = 0.9, epsilon = 1e-3, decay = 0.1, rate = 0.05;
  const double gradients[] = {0.5, -0.2, 0.1};
  Bert bert = filled(little_bert(1), 2);
  AdamWState state = adamw_start(bert);
  double p = 2, m = 0, v = 0;
  for (int t = 1; t <= 3; ++t) {
    const double g = gradients[t - 1];
    adamw_step(filled(bert, real(g)), rate, {beta1, beta2, epsilon, decay}, bert, state);
    p -= rate * decay * p;
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g * g;
    p -=
        rate * (m / (1 - std::pow(beta1, t))) / (std::sqrt(v / (1 - std::pow(beta2, t))) + epsilon);
  }
  CHECK(double(bert.layers[0].attention.query.weight()(1, 2)) == Approx(p).epsilon(1e-6));
  CHECK(double(state.mean.embeddings.word(3, 4)) == Approx(m).epsilon(1e-6));
  CHECK(double(state.square.embeddings.word(3, 4)) == Approx(v).epsilon(1e-6));
}

TEST_CASE("weights and embeddings decay without a gradient; biases and LayerNorm stay") {
  Bert bert = filled(little_bert(1), 1);
  AdamWState state = adamw_start(bert);
  adamw_step(filled(bert, 0), 0.5, {.weight_decay = 0.2}, bert, state);
  for_each_parameter(bert, [](const std::string& name, const Tensor& x, const Shape&, Kind kind) {
    INFO(name);
    const bool decays = kind == Kind::weight || kind == Kind::embedding;
    CHECK(double(x.values()[0]) == Approx(decays ? 0.9 : 1.0));
    CHECK(decays == (name.ends_with("weight") && name.find("LayerNorm") == std::string::npos));
  });
}

TEST_CASE("a step leaves no stale packed weights") {
  Bert bert = little_bert(1);
  pack(bert);
  AdamWState state = adamw_start(bert);
  adamw_step(filled(bert, 1), 0.1, {}, bert, state);
  CHECK(bert.layers[0].attention.query.packed().empty());
}

TEST_CASE("AdamW refuses the gradient of another model") {
  Bert bert = little_bert(2);
  AdamWState state = adamw_start(bert);
  CHECK_THROWS_AS(adamw_step(little_bert(1), 0.1, {}, bert, state), std::invalid_argument);
}

TEST_CASE("the norm is that of all numbers of a gradient together, and clipping shortens to it") {
  Bert gradient = little_bert(2);
  double squares = 0;
  for (const real v : numbers_of(gradient)) squares += double(v) * double(v);
  const double norm = gradient_norm(gradient);
  CHECK(norm == Approx(std::sqrt(squares)).epsilon(1e-6));

  const std::vector<real> before = numbers_of(gradient);
  clip(norm, 2 * norm, gradient);
  CHECK(numbers_of(gradient) == before);
  clip(norm, norm / 4, gradient);
  CHECK(gradient_norm(gradient) == Approx(norm / 4).epsilon(1e-5));
  CHECK(double(numbers_of(gradient)[7]) == Approx(double(before[7]) / 4).epsilon(1e-5));
}

TEST_CASE("the learning rate rises to its peak and falls in straight lines") {
  const Schedule schedule{0.8, 4, 12};
  CHECK(learning_rate(schedule, 1) == Approx(0.2));
  CHECK(learning_rate(schedule, 3) == Approx(0.6));
  CHECK(learning_rate(schedule, 4) == Approx(0.8));
  CHECK(learning_rate(schedule, 5) == Approx(0.8 * 8 / 9));
  CHECK(learning_rate(schedule, 12) == Approx(0.8 / 9));
}

TEST_CASE("without warm-up the first step has the peak, without decay every one after it has") {
  CHECK(learning_rate({0.8, 0, 10}, 1) == Approx(0.8));
  CHECK(learning_rate({0.8, 0, 1}, 1) == Approx(0.8));
  CHECK(learning_rate({0.8, 2, 10, false}, 1) == Approx(0.4));
  CHECK(learning_rate({0.8, 2, 10, false}, 10) == Approx(0.8));
}
