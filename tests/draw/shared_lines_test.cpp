// Lines of a chart that lie on one another.
#include "draw/shared_lines.h"

#include "draw/colours.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

LineChart chart_of(const std::vector<std::vector<real>>& lines) {
  LineChart chart;
  chart.x = Tensor(Shape{std::ssize(lines[0])});
  for (Index i = 0; i < chart.x.size(); ++i) chart.x(i) = real(i);
  for (std::size_t s = 0; s < lines.size(); ++s) {
    chart.series.push_back({"line " + std::to_string(s), Tensor(chart.x.shape())});
    for (Index i = 0; i < chart.x.size(); ++i) chart.series[s].values(i) = lines[s][i];
  }
  return chart;
}

}  // namespace

TEST_CASE("lines are shared where they have both ends of a part in common, and nowhere else") {
  const LineChart chart = chart_of({{0, 1, 1, 0}, {0, 1, 0, 0}, {1, 0, 1, 0}, {0, 1, 0, 1}});
  Font font;
  const std::vector<SharedPart> parts = shared_parts(chart, lay_out(font, chart));

  REQUIRE(parts.size() == 3);
  CHECK(parts[0].series == std::vector<std::size_t>{0, 1, 3});  // 0 to 1
  CHECK(parts[1].series == std::vector<std::size_t>{1, 3});     // 1 to 2
  CHECK(parts[2].series == std::vector<std::size_t>{0, 2});     // 2 to 3
}

TEST_CASE("the dashes of a shared part fill it without gaps, all lines in turn") {
  const SharedPart part{{3.5, 10}, {43.5, 50}, {4, 7}};
  const std::vector<SharedDash> dashes = dashes_of(part);

  REQUIRE(dashes.size() == 6);
  CHECK(dashes.front().from.x == 3.5);
  CHECK(dashes.back().to.x == 43.5);
  CHECK(dashes.back().to.y == 50);
  for (std::size_t d = 0; d < dashes.size(); ++d) {
    CHECK(dashes[d].series == (d % 2 == 0 ? 4U : 7U));
    CHECK(dashes[d].from.y == Approx(dashes[d].from.x + 6.5));
    if (d > 0) CHECK(dashes[d].from.x == dashes[d - 1].to.x);
  }
}

TEST_CASE("a chart shows both of two equal lines, and says so") {
  const auto count_of = [](const Canvas& canvas, Colour colour) {
    Index count = 0;
    for (int y = 0; y < 300; ++y)
      for (int x = 100; x < 600; ++x) count += canvas.at(x, y) == colour;
    return count;
  };
  const LineChart chart = chart_of({{0, 1, 0.5, 1}, {0, 1, 0.5, 1}});
  Font font;
  const LineChartLayout layout = lay_out(font, chart);
  const Canvas canvas = render(chart);
  CHECK(count_of(canvas, layout.colours[0]) > 100);
  CHECK(count_of(canvas, layout.colours[1]) > 100);
  CHECK(canvas.height() >= render(chart_of({{0, 1, 0.5, 1}, {0.1, 0.9, 0.6, 0.9}})).height());
}
