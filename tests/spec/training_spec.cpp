// The formulas of training, by brute force: an AdamW step, the schedule, clipping, dropout,
// masking.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/rng.h"
#include "support/index_notation.h"
#include "support/little_bert.h"
#include "train/adamw.h"
#include "train/clip.h"
#include "train/dropout.h"
#include "train/mask_words.h"
#include "train/parameter_list.h"
#include "train/schedule.h"

using namespace glassbert;

namespace {

const AdamW undecayed{0.9, 0.999, 1e-8, 0};

Tensor numbers(std::initializer_list<real> values) {
  return Tensor(Shape{static_cast<Index>(values.size())}, values);
}

}  // namespace

TEST_CASE("adamw keeps the shape of p, and that of its means", "[adamw]") {
  Tensor m(Shape{2, 3}), v(Shape{2, 3});
  expect_shape(adamw(Tensor(Shape{2, 3}), Tensor(Shape{2, 3}), 1, 0.1, undecayed, m, v),
               Shape{2, 3});
  expect_shape(m, Shape{2, 3});
}

TEST_CASE("adamw's first step is as long as the learning rate, however large the gradient",
          "[adamw]") {
  Tensor m(Shape{3}), v(Shape{3});
  const Tensor next = adamw(numbers({1, 1, 1}), numbers({100, -2, 4}), 1, 0.125, undecayed, m, v);
  expect_close(next, numbers({0.875, 1.125, 0.875}), {1e-6, 1e-6});  // epsilon is 1e-8
}

TEST_CASE("adamw brings its means up to date", "[adamw]") {
  Tensor m = numbers({1}), v = numbers({2});
  adamw(numbers({0}), numbers({3}), 5, 0.1, {0.5, 0.75, 1e-8, 0}, m, v);
  expect_close(m, numbers({2}));
  expect_close(v, numbers({3.75}));
}

TEST_CASE("adamw lets a parameter without gradient decay by rate times decay", "[adamw]") {
  Tensor m(Shape{1}), v(Shape{1});
  expect_close(adamw(numbers({8}), numbers({0}), 1, 0.5, {0.9, 0.999, 1e-8, 0.25}, m, v),
               numbers({7}));
}

TEST_CASE("adamw keeps the decay out of the means", "[adamw]") {
  Tensor m(Shape{1}), v(Shape{1});
  adamw(numbers({8}), numbers({0}), 1, 0.5, {0.9, 0.999, 1e-8, 0.25}, m, v);
  expect_close(m, numbers({0}));
}

TEST_CASE("adamw adds epsilon to the root, not under it", "[adamw]") {
  Tensor m(Shape{1}), v(Shape{1});
  // 3 / (sqrt(9) + 1)
  expect_close(adamw(numbers({0}), numbers({3}), 1, 1, {0.9, 0.999, 1, 0}, m, v), numbers({-0.75}));
}

TEST_CASE("adamw is p - rate (m' / (root of v' + epsilon) + decay p) over several steps",
          "[adamw]") {
  Rng rng{201};
  for (int round = 0; round < 10; ++round) {
    const Index R = 1 + rng.below(3), C = 1 + rng.below(4);
    const double b1 = 0.9 * rng.uniform(), b2 = 0.9 + 0.09 * rng.uniform(), rate = rng.uniform();
    const AdamW settings{b1, b2, 0.01, 0.1};
    Tensor p = normal(rng, {R, C}), m(p.shape()), v(p.shape());
    Tensor expected = p;
    std::vector<Tensor> gradients;
    for (Index t = 1; t <= 4; ++t) {
      gradients.push_back(normal(rng, {R, C}));
      p = adamw(p, gradients.back(), t, rate, settings, m, v);
      // The means are sums over all gradients so far.
      const auto mean = [&](Index r, Index c, double beta, int power) {
        return sum(t, [&](Index i) {
          return (1 - beta) * std::pow(beta, double(t - 1 - i)) *
                 std::pow(double(gradients[i](r, c)), power);
        });
      };
      const Tensor before = expected;
      expected = by_index({R, C}, [&](Index r, Index c) {
        const double m_full = mean(r, c, b1, 1) / (1 - std::pow(b1, double(t)));
        const double v_full = mean(r, c, b2, 2) / (1 - std::pow(b2, double(t)));
        return double(before(r, c)) -
               rate * (m_full / (std::sqrt(v_full) + 0.01) + 0.1 * double(before(r, c)));
      });
    }
    expect_close(p, expected);
  }
}

TEST_CASE("learning_rate rises by equal parts and reaches its peak at the last step of the warm-up",
          "[learning_rate]") {
  const Schedule schedule{1, 4, 10};
  CHECK(learning_rate(schedule, 1) == Approx(0.25));
  CHECK(learning_rate(schedule, 2) == Approx(0.5));
  CHECK(learning_rate(schedule, 4) == Approx(1));
}

TEST_CASE("learning_rate falls by equal parts and would be 0 one step after the last",
          "[learning_rate]") {
  const Schedule schedule{0.7, 4, 10};
  CHECK(learning_rate(schedule, 5) == Approx(0.6));
  CHECK(learning_rate(schedule, 10) == Approx(0.1));
}

TEST_CASE("learning_rate stays at its peak where it is not to fall", "[learning_rate]") {
  CHECK(learning_rate({0.7, 4, 10, false}, 10) == Approx(0.7));
  CHECK(learning_rate({0.7, 4, 10, false}, 1) == Approx(0.175));
}

TEST_CASE("learning_rate without warm-up begins at its peak", "[learning_rate]") {
  CHECK(learning_rate({0.5, 0, 8}, 1) == Approx(0.5));
  CHECK(learning_rate({0.5, 0, 8}, 5) == Approx(0.25));
}

TEST_CASE("learning_rate is peak min(t / warm-up, (steps + 1 - t) / (steps + 1 - warm-up))",
          "[learning_rate]") {
  Rng rng{202};
  for (int round = 0; round < 50; ++round) {
    const Index steps = 2 + rng.below(40), warm_up = 1 + rng.below(steps);
    const Schedule schedule{rng.uniform(), warm_up, steps};
    for (Index t = 1; t <= steps; ++t)
      CHECK(learning_rate(schedule, t) ==
            Approx(schedule.peak * std::min(double(t) / double(warm_up),
                                            double(steps + 1 - t) / double(steps + 1 - warm_up))));
  }
}

TEST_CASE("clip multiplies every number by min(1, longest / (norm + 1e-6))", "[clip]") {
  for (const double longest : {0.5, 2.0, 1e6}) {
    Bert gradient = little_bert(1);
    const Bert before = gradient;
    const double norm = gradient_norm(gradient), factor = std::min(1.0, longest / (norm + 1e-6));
    clip(norm, longest, gradient);
    const auto old = parameter_list(before), now = parameter_list(std::as_const(gradient));
    for (std::size_t i = 0; i < now.size(); ++i) {
      Tensor expected = *old[i].tensor;
      for (real& x : expected.values()) x = static_cast<real>(factor * double(x));
      expect_close(*now[i].tensor, expected);
    }
  }
}

TEST_CASE("dropout erases a number with probability p and divides the others by 1 - p",
          "[dropout]") {
  Rng rng{203}, draws{204};
  for (const double p : {0.0, 0.1, 0.5, 0.9}) {
    const Tensor before = normal(rng, {40, 250}, 3);
    Tensor x = before;
    drop(p, draws, x);
    Index erased = 0;
    for (Index i = 0; i < x.size(); ++i) {
      const double kept = double(before.values()[i]) / (1 - p), got = double(x.values()[i]);
      if (got == 0 && kept != 0) {
        ++erased;
        continue;
      }
      CHECK(got == Approx(kept).epsilon(1e-3));  // p counts to 1/65536: 1 - p to 2e-4 of 0.1
    }
    const double share = double(erased) / double(x.size());
    CHECK(std::abs(share - p) <= 4 * std::sqrt(p * (1 - p) / double(x.size())));  // 4 deviations
  }
}

TEST_CASE("mask_words hides 80 % of what is asked for, changes 10 % and leaves 10 %",
          "[mask_words]") {
  Rng rng{205};
  const Masking masking{1, false, 4, {20, 21, 22, 23}};
  TrainingText text{{{2, 10, 11, 12, 13, 3}, {}, {}}, {-1, 0, 1, 2, 3, -1}};
  Index masked = 0, changed = 0, left = 0;
  constexpr Index rounds = 5000;
  for (Index round = 0; round < rounds; ++round) {
    const Example example = mask_words(text, masking, rng);
    REQUIRE(example.predict.size() == 4);
    for (const Prediction& asked : example.predict) {
      const Index id = example.sequence.ids[asked.position];
      CHECK(asked.id == text.sequence.ids[asked.position]);
      ++(id == 4 ? masked : id == asked.id ? left : changed);
      if (id != 4 && id != asked.id) CHECK((id >= 20 && id <= 23));
    }
    CHECK(example.sequence.ids.front() == 2);
    CHECK(example.sequence.ids.back() == 3);
  }
  const auto is_near = [&](Index count, double share) {
    const double n = 4.0 * rounds;
    return std::abs(double(count) - n * share) <= 4 * std::sqrt(n * share * (1 - share));
  };
  CHECK(is_near(masked, 0.8));
  CHECK(is_near(changed, 0.1));
  CHECK(is_near(left, 0.1));
}
