#include "train/log.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/check.h"
#include "core/file_error.h"
#include "io/csv.h"
#include "io/number_text.h"

namespace glassbert {
namespace {

const std::vector<std::string> titles{"step",
                                      "loss",
                                      "accuracy",
                                      "gradient_norm",
                                      "learning_rate",
                                      "validation_loss",
                                      "validation_accuracy"};

std::string cell(const std::optional<double>& x) { return x ? shortest_text(*x) : ""; }

std::optional<double> number_in(const std::string& text, const std::string& where) {
  if (text.empty()) return std::nullopt;
  const std::optional<double> x = parse_number(text);
  if (!x) throw FileError(where, "\"" + text + "\" is no number", "train again without --resume");
  return x;
}

LogRow row_of(const std::vector<std::string>& cells, const std::string& where) {
  std::array<std::optional<double>, 7> x;
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = number_in(cells[i], where);
  return {static_cast<Index>(x[0].value_or(0)),
          x[1].value_or(0),
          x[2].value_or(0),
          x[3].value_or(0),
          x[4].value_or(0),
          x[5],
          x[6]};
}

}  // namespace

LogRow log_row(const StepReport& report) {
  return {report.step, report.loss, report.accuracy(), report.gradient_norm, report.learning_rate};
}

std::string log_csv(const std::vector<LogRow>& log) {
  Csv csv;
  csv.rows.push_back(titles);
  for (const LogRow& row : log)
    csv.rows.push_back({std::to_string(row.step), shortest_text(row.loss),
                        shortest_text(row.accuracy), shortest_text(row.gradient_norm),
                        shortest_text(row.learning_rate), cell(row.validation_loss),
                        cell(row.validation_accuracy)});
  return to_csv(csv);
}

std::vector<LogRow> parse_log(std::string_view text, const std::string& where) {
  const Csv csv = parse_csv(text, where);
  if (csv.rows.empty() || csv.rows[0] != titles)
    throw FileError(where, "this is no log of a training", "train again without --resume");
  std::vector<LogRow> log;
  for (std::size_t r = 1; r < csv.rows.size(); ++r)
    log.push_back(row_of(csv.rows[r], join(where, ": row ", r)));
  return log;
}

namespace {

// The validation loss at a step, on the straight line between the measurements around it; not a
// number outside of them.
double validation_at(const std::vector<LogRow>& measured, Index step) {
  const auto after = std::ranges::lower_bound(measured, step, {}, &LogRow::step);
  if (after == measured.end()) return std::numeric_limits<double>::quiet_NaN();
  if (after->step == step) return *after->validation_loss;
  if (after == measured.begin()) return std::numeric_limits<double>::quiet_NaN();
  const LogRow& before = *(after - 1);
  const double share = double(step - before.step) / double(after->step - before.step);
  return (1 - share) * *before.validation_loss + share * *after->validation_loss;
}

}  // namespace

LineChart loss_curve(const std::vector<LogRow>& log, const Caption& caption) {
  check(!log.empty(), "loss_curve: nothing was logged");
  std::vector<LogRow> measured;
  for (const LogRow& row : log)
    if (row.validation_loss) measured.push_back(row);

  const Index count = std::ssize(log), stretch = (count + 99) / 100;
  const Index points = (count + stretch - 1) / stretch;
  Tensor x(Shape{points}), loss(Shape{points}), validation(Shape{points});
  for (Index p = 0; p < points; ++p) {
    const Index begin = p * stretch, end = std::min(begin + stretch, count);
    double sum = 0;
    for (Index i = begin; i < end; ++i) sum += log[i].loss;
    x(p) = static_cast<real>(log[end - 1].step);
    loss(p) = static_cast<real>(sum / double(end - begin));
    validation(p) = static_cast<real>(validation_at(measured, log[end - 1].step));
  }
  LineChart chart{caption, "step", "loss", x, {{"training", loss}}};
  if (!measured.empty()) chart.series.push_back({"validation", validation});
  return chart;
}

}  // namespace glassbert
