#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "debate/experiment.h"
#include "draw/line_chart.h"

namespace glassbert {

// What the reports of all experiments have in common.

// Throws std::invalid_argument unless there are records, all of one experiment, model and choices.
void check_records(std::span<const StudyRecord> records);

// Those of texts that had words.
std::vector<StudyRecord> with_words(std::span<const StudyRecord> records);

// One number of each record, NaN where a record lacks it.
std::vector<double> column(std::span<const StudyRecord> records, const std::string& name,
                           std::size_t place);

std::vector<double> absolute(std::vector<double> numbers);
Index count_up_to(const std::vector<double>& numbers, double limit);  // NaN is above any
Index defined(const std::vector<double>& numbers);                    // those that are no NaN

std::vector<StudyRecord> of_decision(std::span<const StudyRecord> records, Index decision);

// All records under "all", then those of each class that was decided for under "class 0", ...;
// of masked words only all.
std::vector<std::pair<std::string, std::vector<StudyRecord>>> by_decision(
    std::span<const StudyRecord> records);

// "12.5 % (9.1 to 17.0)": a share with its 95 % interval. "-" for no cases.
std::string share_text(Index count, Index cases);

// A number with so many decimals; "-" for NaN.
std::string number_or_dash(double x, int decimals = 3);

// Title, subtitle, and model, choices and count of the records for the footer.
Caption report_caption(std::span<const StudyRecord> records, const std::string& title,
                       const std::string& subtitle);

// Lines of the share of texts at most x, for some sets of numbers over `points` equal steps from
// low to high. A set of NaNs alone is left out.
struct NumberSet {
  std::string name;
  std::vector<double> numbers;
  bool is_control = false;
};
LineChart cumulative_chart(Caption caption, const std::string& x_name, double low, double high,
                           const std::vector<NumberSet>& sets, Index points = 71);

// The first rows of every summary: how many texts, how many of them decided right.
Summary summary_of_corpus(std::span<const StudyRecord> records);

// How many texts, how many of them decided right, the share that always guessing the commoner class
// would get right.
std::string sentence_on_corpus(std::span<const StudyRecord> records);

}  // namespace glassbert
