#include "debate/erasing_charts.h"

#include "debate/report_parts.h"
#include "measure/quantile.h"

namespace glassbert {

LineChart chart_of_flips(std::span<const StudyRecord> records, const std::string& place) {
  std::vector<NumberSet> sets;
  for (const std::string& order : erasing_orders(place))
    sets.push_back({order, erased_shares(records, place, order), order == "random"});
  LineChart chart = cumulative_chart(
      report_caption(records, "How much must be erased until the decision changes",
                     place == "words" ? "words, from the input" : "weights of attention, " + place),
      place == "words" ? "share of the words erased" : "share of the keys erased", 0, 1, sets, 51);
  chart.y_name = "share of texts that have flipped";
  return chart;
}

LineChart chart_of_probability(std::span<const StudyRecord> records, const std::string& place) {
  LineChart chart;
  chart.caption =
      report_caption(records, "What erasing leaves of the decision's probability",
                     place == "words" ? "words, from the input" : "weights of attention, " + place);
  chart.x_name = place == "words" ? "share of the words erased" : "share of the keys erased";
  chart.y_name = "probability decided for, mean";
  chart.y_axis = AxisKind::unit;
  chart.x = Tensor(Shape{erasing_numbers});
  for (Index i = 0; i < Index{erasing_numbers}; ++i) chart.x(i) = static_cast<real>(double(i) / 10);
  for (const std::string& order : erasing_orders(place)) {
    Series line{order, Tensor(chart.x.shape()), order == "random"};
    for (Index i = 0; i < Index{erasing_numbers}; ++i) {
      std::vector<double> values;
      for (const StudyRecord& record : records) {
        const std::vector<double>& numbers = record.at(place + ": " + order, erasing_numbers);
        for (std::size_t m = 0; m < numbers.size(); m += erasing_numbers)
          values.push_back(i == 0 ? record.outcome[record.decision()] : numbers[m + i]);
      }
      line.values(i) = static_cast<real>(mean_of(values));
    }
    chart.series.push_back(std::move(line));
  }
  return chart;
}

}  // namespace glassbert
