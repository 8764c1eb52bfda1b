// Reaches 0 at the last step, which then moves nothing.
#include "train/schedule.h"

using namespace glassbert;

double glassbert::learning_rate(const Schedule& schedule, Index step) {
  const auto [peak, warm_up, steps, decay] = schedule;
  if (step < warm_up) return peak * double(step) / double(warm_up);
  if (!decay) return peak;
  const Index top = warm_up > 1 ? warm_up : 1;
  return peak * double(steps - step) / double(steps - top);
}
