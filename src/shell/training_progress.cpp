#include "shell/training_progress.h"

#include <algorithm>
#include <cstdio>

#include "core/check.h"
#include "shell/message.h"

namespace glassbert {
namespace {

std::string decimals(double x) {
  char text[64];
  std::snprintf(text, sizeof text, "%.3f", x);
  return text;
}

}  // namespace

TrainingProgress::TrainingProgress(Index first_step, Index steps, Clock::time_point start)
    : first_(first_step), steps_(steps), start_(start), bar_("training", steps - first_step) {}

void TrainingProgress::show(const StepReport& report, const LogRow& row) {
  const Index done = report.step - first_;
  const double weight = std::max(0.05, 1 / double(done));
  tokens_ += report.tokens;
  loss_ += weight * (report.loss - loss_);
  accuracy_ += weight * (report.accuracy() - accuracy_);
  bar_.advance(1, state());

  const std::string place = join("step ", report.step, " of ", steps_, ": ");
  if (row.validation_loss)
    bar_.say(place + "validation loss " + decimals(*row.validation_loss) + ", accuracy " +
             decimals(*row.validation_accuracy));
  const Index interval = std::max<Index>(1, (steps_ - first_) / 20);
  if (bar_.is_shown() || done % interval != 0) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  note(place + state() + ", " + time_left(done, steps_ - first_, seconds));
}

std::string TrainingProgress::state() const {
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  return "loss " + decimals(loss_) + ", accuracy " + decimals(accuracy_) + ", " +
         std::to_string(static_cast<Index>(double(tokens_) / std::max(seconds, 1e-9))) +
         " tokens/s";
}

}  // namespace glassbert
