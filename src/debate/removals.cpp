#include "debate/removals.h"

#include <cmath>
#include <utility>

#include "explain/kernel_shap.h"
#include "explain/lime.h"
#include "measure/kernel_shap.h"
#include "measure/leave_one_out.h"
#include "measure/lime.h"
#include "measure/shapley.h"

namespace glassbert {
namespace {

using Scores = std::vector<double>;

std::vector<double> values_of_rows(const Removals& removals, const KeptRows& rows) {
  std::vector<double> values;
  for (const std::vector<int>& row : rows) {
    std::size_t choice = 0;
    for (std::size_t i = 0; i < row.size(); ++i) choice |= std::size_t(row[i]) << i;
    values.push_back(removals.values[choice]);
  }
  return values;
}

// The root of the mean square of what lies between two lists.
double rms_distance(const Scores& a, const Scores& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return std::sqrt(sum / static_cast<double>(a.size()));
}

}  // namespace

Removals remove_choices(Question& question, std::vector<Index> tokens) {
  std::vector<double> values = values_of_all_choices(question, tokens);
  return {std::move(tokens), std::move(values)};
}

std::vector<double> lime_of(const Removals& removals, Index samples, std::uint64_t seed,
                            double width) {
  const KeptRows rows = draw_lime_rows(removals.n(), samples, seed);
  return fit_lime(rows, values_of_rows(removals, rows), {width, 1}).slopes;
}

std::vector<double> kernel_shap_of(const Removals& removals, Index samples, std::uint64_t seed) {
  const KeptRows rows = draw_shap_rows(removals.n(), samples, seed);
  return kernel_shap(removals.n(), removals.values.front(), removals.values.back(),
                     {rows, values_of_rows(removals, rows)}, Weighting::equal);
}

LineChart sampling_chart(const Removals& removals, const std::vector<Index>& samples, Index seeds) {
  const Scores exact = shapley_values(removals.n(), removals.values);
  const Index P = std::ssize(samples);
  LineChart chart;
  chart.x_name = "rows drawn";
  chart.y_name = "lead";
  chart.x_axis = chart.y_axis = AxisKind::log10;
  chart.x = Tensor(Shape{P});
  for (const char* name :
       {"LIME: between draws", "SHAP: between draws", "LIME: from Shapley", "SHAP: from Shapley"})
    chart.series.push_back({name, Tensor(Shape{P})});
  for (Index p = 0; p < P; ++p) {
    chart.x(p) = static_cast<real>(samples[p]);
    for (const Index method : {0, 1}) {
      const auto draw = [&](Index seed) {
        return method == 0 ? lime_of(removals, samples[p], std::uint64_t(seed))
                           : kernel_shap_of(removals, samples[p], std::uint64_t(seed));
      };
      double apart = 0, away = 0;
      for (Index seed = 0; seed < seeds; ++seed) {
        apart += rms_distance(draw(2 * seed + 1), draw(2 * seed + 2)) / double(seeds);
        away += rms_distance(draw(2 * seed + 1), exact) / double(seeds);
      }
      chart.series[method].values(p) = static_cast<real>(apart);
      chart.series[method + 2].values(p) = static_cast<real>(away);
    }
  }
  return chart;
}

Bars width_bars(const Removals& removals, Index i, const std::vector<double>& widths) {
  Bars bars;
  bars.value_name = "score of the word";
  std::vector<double> heights;
  const auto add = [&](std::string name, double height) {
    bars.names.push_back(std::move(name));
    heights.push_back(height);
  };
  add("leave one out", leave_one_out(removals.n(), removals.values)[i]);
  for (const double width : widths)
    add(join("LIME, width ", width), lime_of(removals, 4000, 1, width)[i]);
  add("Shapley", shapley_values(removals.n(), removals.values)[i]);
  bars.series = {{"score", Tensor(Shape{std::ssize(heights)})}};
  for (std::size_t k = 0; k < heights.size(); ++k)
    bars.series[0].values(Index(k)) = static_cast<real>(heights[k]);
  return bars;
}

TokenStrip removal_strip(const Removals& removals, const std::vector<std::string>& tokens) {
  TokenStrip strip;
  strip.value_name = "score";
  const auto add = [&](const char* name, const Scores& scores) {
    strip.rows.push_back({name, tokens,
                          spread_over_input(scores, removals.tokens, std::ssize(tokens)),
                          ScaleKind::symmetric});
  };
  add("leave one out", leave_one_out(removals.n(), removals.values));
  add("LIME, 256 rows", lime_of(removals, 256, 1));
  add("KernelSHAP, 256", kernel_shap_of(removals, 256, 1));
  add("Shapley, exact", shapley_values(removals.n(), removals.values));
  return strip;
}

}  // namespace glassbert
