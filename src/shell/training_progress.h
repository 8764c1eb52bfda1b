#pragma once

#include <chrono>
#include <string>

#include "shell/progress.h"
#include "train/session.h"

namespace glassbert {

// Says how a training goes, on standard error: a bar with loss, accuracy, tokens per second and the
// time left on a terminal; elsewhere some twenty plain lines. Each validation is a line of its own.
class TrainingProgress {
 public:
  using Clock = std::chrono::steady_clock;

  // `start` is when the first step began.
  TrainingProgress(Index first_step, Index steps, Clock::time_point start);

  void show(const StepReport& report, const LogRow& row);

 private:
  std::string state() const;  // "loss 0.41, accuracy 0.83, 12000 tokens/s"

  Index first_, steps_;
  Clock::time_point start_;
  Progress bar_;
  Index tokens_ = 0;
  double loss_ = 0, accuracy_ = 0;  // running means, the latest steps weighing most
};

}  // namespace glassbert
