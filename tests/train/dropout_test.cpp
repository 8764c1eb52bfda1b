#include "train/dropout.h"

#include <cmath>

#include "bert/bert.h"
#include "bert/objective.h"
#include "support/catch.h"
#include "support/tolerance.h"
#include "train/little_task.h"

using namespace glassbert;

namespace {

Tensor ones(const Shape& shape) {
  Tensor x(shape);
  std::ranges::fill(x.values(), real{1});
  return x;
}

Config with_dropout(Config config, double p) {
  config.hidden_dropout = config.attention_dropout = config.classifier_dropout = p;
  return config;
}

}  // namespace

TEST_CASE("dropout erases its share of the numbers and keeps their mean") {
  for (const double p : {0.1, 0.5, 0.75}) {
    Tensor x = ones({100, 1000});
    Rng rng{4};
    drop(p, rng, x);
    double erased = 0, sum = 0;
    for (const real v : x.values()) {
      erased += v == 0;
      sum += double(v);
      CHECK((v == 0 || double(v) == Approx(1 / (1 - p)).epsilon(1e-4)));
    }
    INFO("p " << p);
    CHECK(erased / double(x.size()) == Approx(p).margin(0.006));  // four deviations
    CHECK(sum / double(x.size()) == Approx(1).margin(0.02));
  }
}

TEST_CASE("equal seeds erase the same numbers, other seeds, layers and sequences others") {
  const auto erased = [](std::uint64_t seed, Index layer, Index sequence) {
    Tensor x = ones({4, 30});
    for (const Hook& hook : dropout(with_dropout(little_bert().config, 0.5), false, seed))
      if (hook.site == Site::attention_out && hook.layer == layer) hook.change(sequence, x);
    return x;
  };
  CHECK(same_bits(erased(1, 0, 0), erased(1, 0, 0)));
  CHECK_FALSE(same_bits(erased(1, 0, 0), erased(2, 0, 0)));
  CHECK_FALSE(same_bits(erased(1, 0, 0), erased(1, 1, 0)));
  CHECK_FALSE(same_bits(erased(1, 0, 0), erased(1, 0, 1)));
}

TEST_CASE("dropout stands where BERT has it") {
  Config config = little_bert(2).config;
  config.hidden_dropout = 0.1;
  config.attention_dropout = 0;
  config.classifier_dropout = 0.2;
  std::vector<std::pair<Site, Index>> places;
  for (const Hook& hook : dropout(config, true, 1)) places.emplace_back(hook.site, hook.layer);
  CHECK(places == std::vector<std::pair<Site, Index>>{{Site::hidden, 0},
                                                      {Site::attention_out, 0},
                                                      {Site::feed_forward_out, 0},
                                                      {Site::attention_out, 1},
                                                      {Site::feed_forward_out, 1},
                                                      {Site::pooled, 0}});
  config.attention_dropout = 0.1;
  CHECK(dropout(config, false, 1).size() == 7);
}

TEST_CASE("the gradient under dropout is that of the run with the same numbers erased") {
  if (!tolerance::is_double) {
    SUCCEED("differences need double");
    return;
  }
  Trainee trainee = little_trainee();
  Bert& bert = trainee.bert;
  const std::vector<Example> examples{little_example(1), little_example(4)};
  const Batch batch = stack(examples, bert.config);
  const Hooks hooks = dropout(with_dropout(bert.config, 0.3), true, 9);
  const auto value = [&] { return loss(1)(forward(bert, batch, hooks)).values[0]; };
  const Trace trace = forward(bert, batch, hooks);
  Evaluation e = loss(1)(trace);
  std::ranges::fill(e.d_trace.logits.row(1), real{0});  // of the first sequence alone
  const Gradient d = backward(bert, trace, e.d_trace, hooks, Wanted::parameters);

  std::vector<real> derivatives = numbers_of(*d.parameters);
  std::vector<real*> numbers;
  for_each_parameter(bert, [&](const std::string&, Tensor& x, const Shape&, Kind) {
    for (real& v : x.values()) numbers.push_back(&v);
  });
  Rng rng{1};
  double largest = 0;
  for (const real v : derivatives) largest = std::max(largest, std::abs(double(v)));
  for (int i = 0; i < 300; ++i) {
    const auto at = static_cast<std::size_t>(rng.below(std::ssize(numbers)));
    const real before = *numbers[at];
    constexpr double step = 1e-5;
    *numbers[at] = static_cast<real>(double(before) + step);
    const double above = value();
    *numbers[at] = static_cast<real>(double(before) - step);
    const double difference = (above - value()) / (2 * step);
    *numbers[at] = before;
    CHECK(std::abs(double(derivatives[at]) - difference) <=
          1e-7 * std::max(std::abs(difference), 1e-1 * largest));
  }
}
