#pragma once

#include <optional>
#include <string>
#include <vector>

#include "world/controls.h"

namespace glassbert {

// One line of a report: what a model was asked, how it did, and what it is compared with.
struct Grade {
  std::string what;
  double model = 0;
  Index cases = 0;
  std::optional<double> untrained{};  // the same of a model with random numbers
  std::string rule{};                 // the best rule that needs no model, and how it does
  std::optional<double> by_rule{};
  std::optional<double> at_least{}, at_most{};  // what must hold of the model that ships

  bool holds() const {
    return (!at_least || model >= *at_least) && (!at_most || model <= *at_most);
  }
};

// Puts the best of these rules beside a grade.
void add_best(const std::vector<world::Control>& controls, Grade& grade);

// The share of the numbers that are above 0.
double share_above_0(const std::vector<double>& numbers);

}  // namespace glassbert
