#pragma once

#include "core/real.h"

namespace glassbert {

// How large the steps are as training goes on.
struct Schedule {
  double peak = 5e-4;
  Index warm_up = 100;  // steps until the peak
  Index steps = 1000;   // in all
  bool decay = true;    // down to 0 after the peak; else the peak to the end
};

// The learning rate of a step, counted from 1: rises in a straight line to the peak, then falls in
// one that would reach 0 just after the last step (Devlin et al. 2018, section A.2).
double learning_rate(const Schedule& schedule, Index step);

}  // namespace glassbert
