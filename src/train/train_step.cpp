#include "train/train_step.h"

#include <cmath>
#include <utility>

#include "train/clip.h"
#include "train/dropout.h"
#include "train/loss.h"
#include "train/not_a_number.h"

namespace glassbert {
namespace {

Hooks hooks_of(const Trainee& trainee, const Recipe& recipe, const Influence& influence,
               const Batch& batch, Index step) {
  Hooks hooks = influence.hooks ? influence.hooks(batch) : Hooks{};
  if (!recipe.dropout) return hooks;
  const std::uint64_t seed = stream(recipe.seed, {2, static_cast<std::uint64_t>(step)}).bits();
  Hooks drops = dropout(trainee.bert.config, trainee.bert.classifier.has_value(), seed);
  hooks.insert(hooks.end(), drops.begin(), drops.end());
  return hooks;
}

Loss whole_loss(const Trace& trace, std::span<const Example> examples, const Influence& influence) {
  Loss loss = loss_of(trace, examples);
  if (!influence.extra) return loss;
  ExtraLoss extra = influence.extra(trace, examples);
  loss.value += extra.value;
  add_to(loss.d_trace, std::move(extra.d_trace));
  return loss;
}

// Throws the error of a step whose loss or gradient is not finite: runs it once more, keeping all.
[[noreturn]] void name_fault(const Trainee& trainee, const Batch& batch, const Hooks& hooks,
                             std::span<const Example> examples, const Influence& influence) {
  const Trace trace = forward(trainee.bert, batch, hooks);
  Loss loss = whole_loss(trace, examples, influence);
  throw_not_a_number(
      trainee.optimiser.step + 1, trainee.bert, trace, loss.value,
      backward(trainee.bert, trace, std::move(loss.d_trace), hooks, Wanted::parameters));
}

}  // namespace

StepReport train_step(std::span<const Example> examples, const Recipe& recipe,
                      const Influence& influence, Trainee& trainee) {
  const Index step = trainee.optimiser.step + 1;
  const Batch batch = stack(examples, trainee.bert.config);
  const Hooks hooks = hooks_of(trainee, recipe, influence, batch, step);
  Trace trace = forward(trainee.bert, batch, hooks);

  Loss loss = whole_loss(trace, examples, influence);
  const auto forget = [&](Index layer, Trace& d_trace) {  // the layer below writes where it stood
    trace.layers[layer] = d_trace.layers[layer] = LayerTrace{};
    trace.hidden[layer + 1] = d_trace.hidden[layer + 1] = Tensor{};
  };
  Gradient gradient =
      backward(trainee.bert, trace, std::move(loss.d_trace), hooks, Wanted::parameters, 0, forget);
  const double norm = gradient_norm(*gradient.parameters);
  if (!std::isfinite(loss.value) || !std::isfinite(norm))
    name_fault(trainee, batch, hooks, examples, influence);

  const double rate = learning_rate(recipe.schedule, step);
  clip(norm, recipe.longest_gradient, *gradient.parameters);
  adamw_step(*gradient.parameters, rate, recipe.adamw, trainee.bert, trainee.optimiser);
  pack(trainee.bert);
  return {step, loss.value, loss.targets, loss.hits, batch.N(), norm, rate};
}

}  // namespace glassbert
