#pragma once

#include "debate/erasing.h"
#include "draw/line_chart.h"

namespace glassbert {

// How many numbers a record has of each order: the flip, and ten probabilities.
inline constexpr std::size_t erasing_numbers = 11;

// The share of texts whose decision has changed when a share of all keys or words is erased, a line
// for each order.
LineChart chart_of_flips(std::span<const StudyRecord> records, const std::string& place);

// The mean over the texts, and over the random orders, of the probability decided for.
LineChart chart_of_probability(std::span<const StudyRecord> records, const std::string& place);

}  // namespace glassbert
