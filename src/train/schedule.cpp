#include "train/schedule.h"

namespace glassbert {

// eq learning_rate
double learning_rate(const Schedule& schedule, Index step) {
  const auto [peak, warm_up, steps, decay] = schedule;
  if (step < warm_up) return peak * double(step) / double(warm_up);
  if (!decay) return peak;
  const Index top = warm_up > 1 ? warm_up : 1;  // the first step at the peak
  return peak * double(steps + 1 - step) / double(steps + 1 - top);
}

}  // namespace glassbert
