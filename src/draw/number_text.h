#pragma once

#include <string>

namespace glassbert {

// Numbers as they are written in pictures; the same under every locale.

std::string fixed_text(double value, int decimals);
std::string general_text(double value, int digits);  // "1.5e+06", "0.00012"

// A value in a few characters: two decimals where that says enough, else two digits.
std::string short_number(double value);

// A value beside others of which the largest has the size `reach`: all with equally many decimals,
// about three digits in all. `whole` says that all are whole numbers.
std::string number_among(double value, double reach, bool whole);

// A share as whole percents: "83 %".
std::string percent_text(double share);

}  // namespace glassbert
