#include "explain/depth_chart.h"

#include "measure/magnitude.h"

namespace glassbert {

Tensor lengths_by_layer(const Trace& d_trace) {
  Tensor lengths(Shape{std::ssize(d_trace.hidden)});
  const double top = length_of(d_trace.hidden.back());
  for (Index l = 0; l < lengths.size(); ++l)
    lengths(l) = static_cast<real>(length_of(d_trace.hidden[l]) / top);
  return lengths;
}

LineChart depth_chart(const Caption& caption, const std::vector<Series>& series) {
  check(!series.empty(), "depth_chart: there is no series");
  LineChart chart{caption, "below layer", "length, the top being 1", series[0].values, series};
  for (Index l = 0; l < chart.x.size(); ++l) chart.x(l) = static_cast<real>(l);
  chart.y_axis = AxisKind::log10;
  return chart;
}

}  // namespace glassbert
