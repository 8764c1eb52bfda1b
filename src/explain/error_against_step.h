#pragma once

#include <functional>
#include <string>
#include <vector>

#include "draw/line_chart.h"

namespace glassbert {

// A way to derive by differences: its name, and its error for a step.
struct NamedError {
  std::string name;
  std::function<double(double step)> error;
};

// The error of each against steps from 1e-12 to 1, both axes logarithmic.
LineChart error_against_step(const std::vector<NamedError>& errors);

// "float: best with the step 0.01, error 2.8e-05", a line for each.
std::string best_steps(const LineChart& chart);

}  // namespace glassbert
