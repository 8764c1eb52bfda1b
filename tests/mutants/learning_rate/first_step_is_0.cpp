// Counts steps from 0, so that the first one moves nothing.
#include "train/schedule.h"

using namespace glassbert;

double glassbert::learning_rate(const Schedule& schedule, Index step) {
  const auto [peak, warm_up, steps, decay] = schedule;
  if (step <= warm_up) return peak * double(step - 1) / double(warm_up);
  if (!decay) return peak;
  const Index top = warm_up > 1 ? warm_up : 1;
  return peak * double(steps + 1 - step) / double(steps + 1 - top);
}
