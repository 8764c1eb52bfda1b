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

}  // namespace glassbert
