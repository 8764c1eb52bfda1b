#include <cmath>

#include "draw/bars_layout.h"
#include "draw/colours.h"
#include "draw/examples.h"
#include "draw/line_chart_layout.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

Bars one_series(std::initializer_list<real> values) {
  Bars bars{{"Bars", "", ""}, {}, {}};
  bars.names = example_tokens(static_cast<Index>(values.size()));
  bars.series = {{"score", Tensor(Shape{static_cast<Index>(values.size())}, values)}};
  return bars;
}

}  // namespace

TEST_CASE("a bar's area is its value, to the right of zero or to the left") {
  Font font;
  const Bars bars = one_series({1, real(0.5), real(-0.25)});
  const BarsLayout layout = lay_out(font, bars);
  CHECK(layout.place(0) == layout.base());
  CHECK(layout.place(1) - layout.base() ==
        Approx(2 * (layout.place(0.5) - layout.base())).margin(1));
  CHECK(layout.place(-0.25) < layout.base());
  const Canvas canvas = render(bars);
  const int red = count_of(canvas, diverging_colour(0.85));
  const int blue = count_of(canvas, diverging_colour(0.15));
  CHECK(red == Approx(6 * blue).epsilon(0.05));
}

TEST_CASE("series have colours of their own, controls are grey, and a legend names them") {
  Bars bars = example_bars(4);
  bars.series.push_back({"third", example_values(Shape{4}, 5)});
  const std::vector<Colour> colours = series_colours(bars.series);
  CHECK(colours[0] == category_colour(0));
  CHECK(colours[2] == category_colour(1));
  CHECK(std::abs(colours[1].red - colours[1].blue) < 20);
  Font font;
  CHECK(lay_out(font, bars).legend.height() > 0);
  CHECK(lay_out(font, one_series({1, 2})).legend.height() == 0);
  for (const Colour& colour : colours) CHECK(count_of(render(bars), colour) > 100);
}

TEST_CASE("bars keep their numbers while they are few, and their names never collide") {
  Font font;
  for (const Index count : {1, 3, 24, 128, 512, 2500}) {
    const BarsLayout layout = lay_out(font, example_bars(count));
    CHECK(layout.pitch * layout.name_step >= 13);
    CHECK(layout.bottom() < Canvas::max_side - 300);
    if (count <= 24) CHECK(layout.has_numbers);
    if (count <= 24) CHECK(layout.name_step == 1);
  }
  CHECK_THROWS_AS(render(example_bars(2501)), std::invalid_argument);
}

TEST_CASE("a bar without a number is marked in pink") {
  CHECK(count_of(render(one_series({1, 2})), not_a_number_colour) == 0);
  CHECK(count_of(render(one_series({1, real(NAN)})), not_a_number_colour) > 10);
  Bars logarithmic = one_series({10, 0, 1000});
  logarithmic.axis = AxisKind::log10;
  CHECK(count_of(render(logarithmic), not_a_number_colour) > 10);
}

TEST_CASE("a value that is no number breaks its line and is marked below the plot") {
  Font font;
  LineChart chart = example_chart(7);
  CHECK(count_of(render(chart), not_a_number_colour) == 0);
  chart.series[0].values(2) = static_cast<real>(NAN);
  chart.series[0].values(3) = static_cast<real>(INFINITY);
  const LineChartLayout layout = lay_out(font, chart);
  const auto pieces = layout.pieces(chart.x, chart.series[0].values);
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].size() == 2);
  CHECK(pieces[1].size() == 3);
  CHECK(layout.pieces(chart.x, chart.series[1].values).size() == 1);
  CHECK(count_of(render(chart), not_a_number_colour) > 10);
}

TEST_CASE("a point between two gaps is still seen, in a long line too") {
  LineChart chart = example_chart(100);
  chart.series.pop_back();
  for (Index i = 0; i < 100; ++i)
    if (i != 50) chart.series[0].values(i) = static_cast<real>(NAN);
  CHECK(count_of(render(chart), category_colour(0)) > 20 + 14 * 3);  // the dot and the dash
}

TEST_CASE("a cloud has dots and no lines, and a place without a dot is no fault") {
  LineChart chart = example_chart(60);
  chart.series.pop_back();
  const Index with_lines = count_of(render(chart), category_colour(0));
  chart.has_lines = false;
  for (Index i = 0; i < 60; i += 2) chart.series[0].values(i) = static_cast<real>(NAN);
  CHECK(count_of(render(chart), not_a_number_colour) == 0);
  CHECK(count_of(render(chart), category_colour(0)) > 20 * 30);
  CHECK(count_of(render(chart), category_colour(0)) != with_lines);
}

TEST_CASE("larger values stand higher and larger x further right") {
  Font font;
  for (const AxisKind kind : {AxisKind::linear, AxisKind::unit, AxisKind::log10}) {
    LineChart chart = example_chart(9);
    chart.x_axis = chart.y_axis = kind;
    const LineChartLayout layout = lay_out(font, chart);
    CHECK(layout.y(0.9) < layout.y(0.1));
    CHECK(layout.x(9) >= layout.x(2));
    CHECK(layout.y(1) >= LineChartLayout::inset);
  }
}

TEST_CASE("the names of lines that end at one place do not collide") {
  Font font;
  for (const int count : {1, 2, 9, 40, 200}) {
    LineChart chart = example_chart(5);
    chart.series.assign(static_cast<std::size_t>(count), chart.series[0]);
    const LineChartLayout layout = lay_out(font, chart);
    REQUIRE(layout.names.size() == static_cast<std::size_t>(count));
    CHECK(layout.names.front().y >= 0);
    CHECK(layout.names.back().y <= layout.plot_height);
    for (std::size_t i = 1; i < layout.names.size(); ++i)
      CHECK(layout.names[i].y - layout.names[i - 1].y >= LineChartLayout::name_pitch);
  }
}

TEST_CASE("charts with names and values of different counts are refused") {
  Bars bars = example_bars(4);
  bars.names.pop_back();
  CHECK_THROWS_AS(render(bars), std::invalid_argument);
  CHECK_THROWS_AS(render(Bars{}), std::invalid_argument);
  LineChart chart = example_chart(4);
  chart.series[1].values = example_values(Shape{5});
  CHECK_THROWS_AS(render(chart), std::invalid_argument);
  CHECK_THROWS_AS(render(LineChart{}), std::invalid_argument);
}
