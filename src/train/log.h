#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draw/line_chart.h"
#include "train/train.h"

namespace glassbert {

// What is kept of a step. No times, so that the same training leaves the same log.
struct LogRow {
  Index step = 0;
  double loss = 0;
  double accuracy = 0;
  double gradient_norm = 0;
  double learning_rate = 0;
  std::optional<double> validation_loss{};  // where the model was validated after the step
  std::optional<double> validation_accuracy{};
};

// What is kept of a step that was not followed by a validation.
LogRow log_row(const StepReport& report);

// The log as a CSV table with a line of titles; what was not measured is an empty cell.
std::string log_csv(const std::vector<LogRow>& log);

// Reads it back, the same numbers bit for bit. Throws FileError for anything else.
std::vector<LogRow> parse_log(std::string_view text, const std::string& where);

// The loss over the steps: means of at most 100 stretches, and the validations, straight lines
// between them. Throws std::invalid_argument for an empty log.
LineChart loss_curve(const std::vector<LogRow>& log, const Caption& caption);

}  // namespace glassbert
