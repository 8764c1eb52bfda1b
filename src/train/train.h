#pragma once

#include <functional>

#include "train/train_step.h"

namespace glassbert {

// Called after each step; returns whether to go on.
using AfterStep = std::function<bool(const StepReport& report)>;

// Trains from where the trainee stands to the schedule's last step. An epoch visits every example
// once, in an order of its own; what a step draws depends on the seed and its number alone, so that
// a training that was stopped and goes on is the same, bit for bit, as one that was not; and so is
// one with another number of threads. Of an interrupted epoch no state but the step is needed.
void train(const Examples& examples, const Recipe& recipe, const Influence& influence,
           Trainee& trainee, const AfterStep& after);

// How many steps visit every example once; the last of them may have a smaller batch.
Index steps_of_epoch(const Examples& examples, Index batch);

// How well a model does on examples, without dropout.
struct Score {
  double loss = 0;  // the mean over batches, each weighted by its number of targets
  Index targets = 0;
  Index hits = 0;

  double accuracy() const { return targets > 0 ? double(hits) / double(targets) : 0; }
};

// Each example is drawn from a stream that belongs to its number, so it is the same every time.
Score evaluate(const Bert& bert, const Examples& examples, const Influence& influence = {},
               Index batch = 32);

}  // namespace glassbert
