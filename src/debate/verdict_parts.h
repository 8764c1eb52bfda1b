#pragma once

#include <limits>
#include <string>
#include <vector>

#include "draw/card.h"

namespace glassbert {

inline constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

// A row of a card from its parts.
CardRow card_row(std::string name, Badge badge, std::string sentence, double measured = no_number,
                 double control = no_number, double limit = no_number);

// The number that a share of the others exceeds: of 40, the 2nd largest for 1/20.
double exceeded_by(std::vector<double> numbers, double share);

double median_number(std::vector<double> numbers);

}  // namespace glassbert
