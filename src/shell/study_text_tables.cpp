#include "shell/study_text_tables.h"

#include <algorithm>

#include "debate/erasing.h"
#include "shell/table.h"

namespace glassbert {
namespace {

constexpr Index tenths = 10;
using Row = std::vector<std::string>;

}  // namespace

LineChart path_chart(const StudyRecord& record, const std::string& place) {
  LineChart chart;
  chart.caption = {"what erasing leaves of the decision: " + place, record.text, "erase.row"};
  chart.x_name = place == "words" ? "share of the words erased" : "share of the keys erased";
  chart.y_name = "probability of the decision";
  chart.y_axis = AxisKind::unit;
  chart.x = Tensor(Shape{tenths + 1});
  for (Index i = 0; i <= tenths; ++i) chart.x(i) = static_cast<real>(double(i) / tenths);
  for (const std::string& order : erasing_orders(place)) {
    const std::vector<double>& numbers = record.at(place + ": " + order, tenths + 1);
    const Index paths = std::ssize(numbers) / (tenths + 1);
    Series line{order, Tensor(chart.x.shape()), order == "random"};
    line.values(0) = static_cast<real>(record.outcome[record.decision()]);
    for (Index i = 1; i <= tenths; ++i)
      for (Index path = 0; path < paths; ++path)
        line.values(i) += static_cast<real>(numbers[path * (tenths + 1) + i] / double(paths));
    chart.series.push_back(std::move(line));
  }
  return chart;
}

std::string grouped_tables(const StudyReport& report) {
  std::string text;
  for (const ReportTable& table : report.tables) {
    text += table.title + '\n';
    for (std::size_t r = 1; r < table.rows.size();) {
      const std::string group = table.rows[r][0];
      Table shown(Row(table.rows[0].begin() + 1, table.rows[0].end()));
      for (; r < table.rows.size() && table.rows[r][0] == group; ++r)
        shown.add(Row(table.rows[r].begin() + 1, table.rows[r].end()));
      text += group + '\n' + shown.text();
    }
  }
  return text;
}

std::string rows_named(const StudyReport& report, const std::vector<std::string>& names) {
  Table shown(report.tables.at(0).rows[0]);
  for (const Row& row : report.tables[0].rows)
    if (std::ranges::find(names, row[0]) != names.end()) shown.add(row);
  return shown.text();
}

std::string sentences_of(const StudyReport& report) {
  std::string text;
  for (const std::string& sentence : report.verdict) text += sentence + '\n';
  return text;
}

}  // namespace glassbert
