#include "train/train.h"

#include <algorithm>
#include <numeric>

#include "train/loss.h"

namespace glassbert {
namespace {

// What the random numbers of a seed are for (dropout has 2).
constexpr std::uint64_t for_order = 0, for_drawing = 1, for_evaluation = 3;

// Which examples each step takes: those of an epoch in one order, cut into batches.
class Batches {
 public:
  Batches(Index count, const Recipe& recipe)
      : recipe_(recipe), order_(static_cast<std::size_t>(count)) {}

  std::span<const Index> of_step(Index step, Index steps_of_epoch) {
    const Index epoch = (step - 1) / steps_of_epoch, within = (step - 1) % steps_of_epoch;
    if (epoch != epoch_) {
      epoch_ = epoch;
      std::iota(order_.begin(), order_.end(), Index{0});
      Rng rng = stream(recipe_.seed, {for_order, static_cast<std::uint64_t>(epoch)});
      shuffle(std::span(order_), rng);
    }
    const Index begin = within * recipe_.batch;
    return std::span(order_).subspan(begin, std::min(recipe_.batch, std::ssize(order_) - begin));
  }

 private:
  const Recipe& recipe_;
  std::vector<Index> order_;
  Index epoch_ = -1;
};

}  // namespace

Index steps_of_epoch(const Examples& examples, Index batch) {
  return (examples.count + batch - 1) / batch;
}

void train(const Examples& examples, const Recipe& recipe, const Influence& influence,
           Trainee& trainee, const AfterStep& after) {
  check(examples.count > 0, "training: there are no examples");
  check(recipe.batch > 0, "training: a batch of ", recipe.batch);
  Batches batches(examples.count, recipe);
  bool goes_on = true;
  while (goes_on && trainee.optimiser.step < recipe.schedule.steps) {
    const Index step = trainee.optimiser.step + 1;
    Rng rng = stream(recipe.seed, {for_drawing, static_cast<std::uint64_t>(step)});
    std::vector<Example> drawn;
    for (const Index i : batches.of_step(step, steps_of_epoch(examples, recipe.batch)))
      drawn.push_back(examples.draw(i, rng));
    goes_on = after(train_step(drawn, recipe, influence, trainee));
  }
}

Score evaluate(const Bert& bert, const Examples& examples, const Influence& influence,
               Index batch) {
  Score score;
  for (Index begin = 0; begin < examples.count; begin += batch) {
    std::vector<Example> drawn;
    for (Index i = begin; i < std::min(begin + batch, examples.count); ++i) {
      Rng rng = stream(for_evaluation, {static_cast<std::uint64_t>(i)});
      drawn.push_back(examples.draw(i, rng));
    }
    const Batch stacked = stack(drawn, bert.config);
    const Hooks hooks = influence.hooks ? influence.hooks(stacked) : Hooks{};
    const Loss loss = loss_of(forward(bert, stacked, hooks, Depth::attention), drawn);
    score.loss += loss.value * double(loss.targets);
    score.targets += loss.targets;
    score.hits += loss.hits;
  }
  if (score.targets > 0) score.loss /= double(score.targets);
  return score;
}

}  // namespace glassbert
