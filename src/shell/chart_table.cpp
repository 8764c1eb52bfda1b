#include "shell/chart_table.h"

#include "draw/number_text.h"
#include "shell/table.h"

namespace glassbert {

std::string chart_table(const LineChart& chart, int decimals) {
  std::vector<std::string> titles{chart.x_name};
  for (const Series& one : chart.series) titles.push_back(one.name);
  Table table(titles);
  for (Index i = 0; i < chart.x.size(); ++i) {
    std::vector<std::string> cells{general_text(chart.x(i), 6)};
    for (const Series& one : chart.series) cells.push_back(fixed_text(one.values(i), decimals));
    table.add(cells);
  }
  return chart.caption.title + "\n" + table.text();
}

std::string bars_table(const std::string& title, const Bars& bars, int decimals) {
  std::vector<std::string> titles{title};
  for (const Series& one : bars.series) titles.push_back(one.name);
  Table table(titles);
  for (std::size_t i = 0; i < bars.names.size(); ++i) {
    std::vector<std::string> cells{bars.names[i]};
    for (const Series& one : bars.series)
      cells.push_back(fixed_text(one.values(static_cast<Index>(i)), decimals));
    table.add(cells);
  }
  return table.text();
}

}  // namespace glassbert
