#include "explain/error_against_step.h"

#include <algorithm>
#include <cmath>

#include "draw/number_text.h"

namespace glassbert {

LineChart error_against_step(const std::vector<NamedError>& errors) {
  constexpr Index points = 25;  // two for each power of ten
  LineChart chart;
  chart.x_name = "step";
  chart.y_name = "largest error";
  chart.x_axis = chart.y_axis = AxisKind::log10;
  chart.x = Tensor(Shape{points});
  for (const NamedError& each : errors) {
    Series series{each.name, Tensor(Shape{points})};
    for (Index i = 0; i < points; ++i) {
      const double step = std::pow(10, 0.5 * double(i) - 12);
      chart.x(i) = static_cast<real>(step);
      series.values(i) = static_cast<real>(each.error(step));
    }
    chart.series.push_back(std::move(series));
  }
  return chart;
}

std::string best_steps(const LineChart& chart) {
  std::string lines;
  for (const Series& series : chart.series) {
    const auto errors = series.values.values();
    const Index best = std::ranges::min_element(errors) - errors.begin();
    lines += series.name + ": best with the step " + general_text(chart.x(best), 1) + ", error " +
             general_text(errors[best], 2) + '\n';
  }
  return lines;
}

}  // namespace glassbert
