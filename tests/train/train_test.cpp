#include "train/train.h"

#include <cmath>
#include <limits>
#include <map>

#include "bert/interventions.h"
#include "core/parallel.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "train/little_task.h"

using namespace glassbert;

namespace {

const AfterStep go_on = [](const StepReport&) { return true; };

Bert trained(const Recipe& recipe, const Influence& influence = {}) {
  Trainee trainee = little_trainee();
  train(little_task(), recipe, influence, trainee, go_on);
  return std::move(trainee.bert);
}

}  // namespace

TEST_CASE("training learns a word that decides the class") {
  Trainee trainee = little_trainee();
  const Score before = evaluate(trainee.bert, little_task());
  train(little_task(), little_recipe(120), {}, trainee, go_on);
  const Score after = evaluate(trainee.bert, little_task());
  INFO("loss " << before.loss << " -> " << after.loss);
  CHECK(after.targets == 20);
  CHECK(after.accuracy() == 1);
  CHECK(after.loss < 0.2);
}

TEST_CASE("training gives the same bits for every number of threads") {
  Recipe recipe = little_recipe(8);
  recipe.dropout = true;
  set_thread_count(1);
  const std::vector<real> alone = numbers_of(trained(recipe));
  set_thread_count(3);
  const std::vector<real> shared = numbers_of(trained(recipe));
  set_thread_count(1);
  CHECK(alone == shared);
}

TEST_CASE("another seed gives another order, and dropout another result") {
  Recipe recipe = little_recipe(8);
  const std::vector<real> first = numbers_of(trained(recipe));
  Recipe dropping = recipe;
  dropping.dropout = true;
  CHECK(first != numbers_of(trained(dropping)));
  recipe.seed = 2;
  CHECK(first != numbers_of(trained(recipe)));
}

TEST_CASE("an epoch visits every example once, in an order of its own") {
  std::vector<Index> visited;
  const Examples examples{20, [&](Index i, Rng&) {
                            visited.push_back(i);
                            return little_example(i);
                          }};
  Trainee trainee = little_trainee();
  std::vector<Index> tokens;
  train(examples, little_recipe(8), {}, trainee, [&](const StepReport& report) {
    tokens.push_back(report.tokens);
    return true;
  });
  CHECK(steps_of_epoch(examples, 6) == 4);
  REQUIRE(visited.size() == 40);
  const std::vector<Index> first(visited.begin(), visited.begin() + 20);
  const std::vector<Index> second(visited.begin() + 20, visited.end());
  CHECK(first != second);
  std::vector<Index> all(20);
  for (Index i = 0; i < 20; ++i) all[i] = i;
  CHECK(std::is_permutation(first.begin(), first.end(), all.begin()));
  CHECK(std::is_permutation(second.begin(), second.end(), all.begin()));
  Index longest = 0;
  for (const Index i : first) longest += little_example(i).sequence.T();
  CHECK(tokens[0] + tokens[1] + tokens[2] + tokens[3] == longest);
}

TEST_CASE("a training that goes on from where it was is the same as an uninterrupted one") {
  Recipe recipe = little_recipe(10);
  recipe.dropout = true;
  Trainee trainee = little_trainee();
  train(little_task(), recipe, {}, trainee,
        [](const StepReport& report) { return report.step < 5; });
  CHECK(trainee.optimiser.step == 5);
  train(little_task(), recipe, {}, trainee, go_on);
  CHECK(numbers_of(trainee.bert) == numbers_of(trained(recipe)));
}

TEST_CASE("hooks change every run of the training") {
  Influence influence;
  influence.hooks = [](const Batch& batch) {
    return Hooks{uniform_attention(0, 0, batch), ablate_feed_forward(1)};
  };
  const Recipe recipe = little_recipe(3);
  const Bert start = little_trainee().bert, hooked = trained(recipe, influence);
  CHECK(numbers_of(hooked) != numbers_of(trained(recipe)));
  // What stands behind an erased block gets no gradient: only decay moves it.
  double decay = 1;
  for (Index step = 1; step <= 3; ++step) decay *= 1 - 0.01 * learning_rate(recipe.schedule, step);
  const auto& weight = [](const Bert& bert) {
    return double(bert.layers[1].feed_forward.inner.weight()(2, 3));
  };
  CHECK(weight(hooked) == Approx(decay * weight(start)).epsilon(1e-5));
}

TEST_CASE("an extra term's value counts in the loss and its derivative in the gradient") {
  // A term of its own: the first logit of every sequence, ten times.
  Influence influence;
  influence.extra = [](const Trace& trace, std::span<const Example> examples) {
    CHECK(trace.batch.S() == std::ssize(examples));
    ExtraLoss extra;
    extra.d_trace.logits = Tensor(trace.logits.shape());
    for (Index s = 0; s < trace.batch.S(); ++s) {
      extra.value += 10 * double(trace.logits(s, 0));
      extra.d_trace.logits(s, 0) = 10;
    }
    return extra;
  };
  const std::vector<Example> examples{little_example(0), little_example(1)};
  const Recipe recipe = little_recipe(1);
  Trainee plain = little_trainee(), pushed = little_trainee();
  const double first = double(forward(plain.bert, examples[0].sequence).logits(0, 0)) +
                       double(forward(plain.bert, examples[1].sequence).logits(0, 0));
  const StepReport without = train_step(examples, recipe, {}, plain);
  const StepReport with = train_step(examples, recipe, influence, pushed);
  CHECK(with.loss == Approx(without.loss + 10 * first).epsilon(1e-4));
  CHECK(pushed.optimiser.mean.classifier->bias(0) > 0);  // the clipped derivative of the bias
  CHECK(with.gradient_norm > 5 * without.gradient_norm);
}

TEST_CASE("an extra term may read any place of the run, maps included") {
  Influence influence;
  influence.extra = [](const Trace& trace, std::span<const Example>) {
    ExtraLoss extra;
    extra.d_trace.layers.resize(trace.layers.size());
    for (const Tensor& probs : trace.layers[1].probs) {
      Tensor d(probs.shape());
      d(0, 0, 1) = 1;
      extra.value += double(probs(0, 0, 1));
      extra.d_trace.layers[1].probs.push_back(d);
    }
    return extra;
  };
  const std::vector<Example> examples{little_example(3)};
  Recipe recipe = little_recipe(60);
  recipe.schedule.warm_up = 0;
  Trainee trainee = little_trainee();
  const auto attention = [&] {
    return double(forward(trainee.bert, examples[0].sequence).layers[1].probs[0](0, 0, 1));
  };
  const double before = attention();
  for (int i = 0; i < 30; ++i) train_step(examples, recipe, influence, trainee);
  CHECK(attention() < 0.2 * before);
}

TEST_CASE("a number that is none stops the training, with the step and the tensor named") {
  const std::vector<Example> examples{little_example(0), little_example(1)};
  const auto error = [&](const std::function<void(Trainee&, Influence&)>& spoil) {
    Trainee trainee = little_trainee();
    Influence influence;
    train_step(examples, little_recipe(), {}, trainee);
    spoil(trainee, influence);
    return error_of([&] { train_step(examples, little_recipe(), influence, trainee); });
  };
  constexpr real nan = std::numeric_limits<real>::quiet_NaN();
  CHECK_THAT(
      error([](Trainee& t, Influence&) { t.bert.layers[1].feed_forward.inner.bias(0) = nan; }),
      holds("training: step 2: encoder.layer.1.intermediate.dense.bias is not finite; "));
  const auto spoil_at = [](Site site) {
    return [site](Trainee&, Influence& influence) {
      influence.hooks = [site](const Batch&) {
        return Hooks{
            {site, 1, [](Index, Tensor& x) { x.values()[0] = nan; }, [](Index, Tensor&) {}}};
      };
    };
  };
  CHECK_THAT(error(spoil_at(Site::context)), holds("step 2: layer 1: context is not finite"));
  CHECK_THAT(error([](Trainee&, Influence& influence) {
               influence.extra = [](const Trace&, std::span<const Example>) {
                 ExtraLoss extra;
                 extra.value = double(nan);
                 return extra;
               };
             }),
             holds("step 2: the loss is not finite"));
  CHECK_THAT(error([](Trainee&, Influence& influence) {
               influence.hooks = [](const Batch&) {
                 return Hooks{{Site::inner, 0, [](Index, Tensor&) {},
                               [](Index, Tensor& d) { d.values()[0] = nan; }}};
               };
             }),
             holds("step 2: the derivative of layer 0: "));
}

TEST_CASE("a step that fails leaves the model as it was") {
  Trainee trainee = little_trainee();
  const std::vector<real> before = numbers_of(trainee.bert);
  Influence influence;
  influence.extra = [](const Trace&, std::span<const Example>) {
    return ExtraLoss{std::numeric_limits<double>::infinity(), {}};
  };
  const std::vector<Example> examples{little_example(0)};
  CHECK_THROWS(train_step(examples, little_recipe(), influence, trainee));
  CHECK(numbers_of(trainee.bert) == before);
  CHECK(trainee.optimiser.step == 0);
}

TEST_CASE("there must be something to learn from") {
  Trainee trainee = little_trainee();
  CHECK_THROWS_WITH(train({}, little_recipe(), {}, trainee, go_on), holds("no examples"));
}
