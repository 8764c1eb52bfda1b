#pragma once

#include <functional>
#include <span>

#include "bert/bert.h"
#include "train/adamw.h"
#include "train/example.h"
#include "train/schedule.h"

namespace glassbert {

// A model on its way: its numbers, and what the optimiser remembers.
struct Trainee {
  Bert bert;
  AdamWState optimiser;  // its step is how far the training has come
};

// The numbers that say how a model is trained. Together with the trainee's beginning and the
// examples they fix every bit of the result.
struct Recipe {
  Schedule schedule;
  Index batch = 32;  // examples a step
  AdamW adamw;
  double longest_gradient = 1;  // longer ones are clipped
  bool dropout = false;         // with the probabilities in the model's config
  std::uint64_t seed = 1;
};

// A term to be added to the loss, and its derivatives in the fields of a Trace that it reads, as an
// Evaluation has them. Fields that it doesn't read stay empty.
struct ExtraLoss {
  double value = 0;
  Trace d_trace;
};

// How a training differs from the plain one: hooks change every run of the model (attention made
// uniform, say), and an extra term is added to the loss (one that punishes attention on a word,
// say). Models trained under a constraint, guided, adversarial or deceptive ones are made of these
// two; there is no other loop.
struct Influence {
  std::function<Hooks(const Batch& batch)> hooks;
  std::function<ExtraLoss(const Trace& trace, std::span<const Example> examples)> extra;
};

// What a step was like, measured before it changed the model.
struct StepReport {
  Index step = 0;            // from 1
  double loss = 0;           // the extra term included
  Index targets = 0;         // words and classes that were asked for
  Index hits = 0;            // of them, those that came out best
  Index tokens = 0;          // of the batch
  double gradient_norm = 0;  // before clipping
  double learning_rate = 0;

  double accuracy() const { return targets > 0 ? double(hits) / double(targets) : 0; }
};

// One step of training: forward, loss, backward, clipping, AdamW; then packs the weights again.
// Throws FileError that names the step and the first tensor with a number that is none, where the
// loss or the gradient isn't finite; the model is then as it was before the step.
StepReport train_step(std::span<const Example> examples, const Recipe& recipe,
                      const Influence& influence, Trainee& trainee);

}  // namespace glassbert
