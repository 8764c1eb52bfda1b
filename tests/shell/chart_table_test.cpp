#include "shell/chart_table.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("a chart's table has its title, a row for each x and a column for each series") {
  LineChart chart;
  chart.caption.title = "how warm the tea is";
  chart.x_name = "minutes";
  chart.x = Tensor(Shape{2}, {0, 10});
  chart.series = {{"cup", Tensor(Shape{2}, {real(71.26), 60})},
                  {"room", Tensor(Shape{2}, {20, 20})}};
  CHECK(chart_table(chart, 1) ==
        "how warm the tea is\n"
        "minutes   cup  room\n"
        "      0  71.3  20.0\n"
        "     10  60.0  20.0\n");
}
