#pragma once

#include <span>
#include <string>
#include <vector>

#include "debate/experiment.h"
#include "draw/line_chart.h"

namespace glassbert {

// The probability that erasing leaves to the decision of one text, against the share that is
// erased in one place: each ranking, and the mean of the random orders as control.
LineChart path_chart(const StudyRecord& record, const std::string& place);

// The tables of a report, each under its title; one whose first column names groups is broken into
// these, each under its own name.
std::string grouped_tables(const StudyReport& report);

// Those rows of a report's first table that have one of these names.
std::string rows_named(const StudyReport& report, const std::vector<std::string>& names);

// What a report says in sentences, one a line.
std::string sentences_of(const StudyReport& report);

}  // namespace glassbert
