#include "debate/attribution_pictures.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "debate/token_scores.h"
#include "explain/integrated_gradients.h"
#include "explain/kept_tokens.h"
#include "explain/method_agreement.h"
#include "explain/outcome.h"
#include "measure/leave_one_out.h"
#include "measure/shapley.h"

namespace glassbert {
namespace {

constexpr double least_gap = 1e-6;  // less is rounding

Tensor tensor_of(const std::vector<double>& numbers) {
  Tensor x(Shape{std::ssize(numbers)});
  for (std::size_t i = 0; i < numbers.size(); ++i) x(Index(i)) = static_cast<real>(numbers[i]);
  return x;
}

double gap_of(const Explanation& explanation) {
  for (const Note& note : explanation.notes)
    if (note.name == "delta") return std::abs(std::get<double>(note.value));
  return 0;
}

}  // namespace

TokenStrip attribution_strip(Question& question, const std::vector<std::string>& tokens,
                             const Removals& removals) {
  TokenStrip strip;
  strip.value_name = "score";
  for (TokenScores method : token_scores(question)) {
    if (method.name == "Chefer") {  // the 1 that a token begins with would outshine all others
      method.of[outcome_row(question.aim())] -= 1;
      method.name = "Chefer, less its 1";
    }
    strip.rows.push_back({method.name, tokens, tensor_of(method.of),
                          method.has_sign ? ScaleKind::symmetric : ScaleKind::panel});
  }
  const auto add_removal = [&](const char* name, const std::vector<double>& scores) {
    strip.rows.push_back({name, tokens,
                          spread_over_input(scores, removals.tokens, std::ssize(tokens)),
                          ScaleKind::symmetric});
  };
  add_removal("leave one out", leave_one_out(removals.n(), removals.values));
  add_removal("Shapley, exact", shapley_values(removals.n(), removals.values));
  return strip;
}

Heatmap attribution_agreement(const Caption& caption, const TokenStrip& strip,
                              std::span<const Index> places, Index top) {
  std::vector<std::vector<double>> scores;
  std::vector<std::string> names;
  for (const StripRow& row : strip.rows) {
    names.push_back(row.name);
    std::vector<double>& list = scores.emplace_back();
    for (const Index t : places) list.push_back(row.values(t));
  }
  const MethodAgreement agreement = method_agreement(scores, top, 22);
  const auto panel = [&](std::string title, const Tensor& values, ScaleKind scale,
                         std::string value) {
    return Matrix{std::move(title), names,  names, "method", "method",
                  std::move(value), values, scale};
  };
  return {caption,
          {panel("the whole order", agreement.tau, ScaleKind::symmetric, "Kendall's tau-b"),
           panel(join("the ", agreement.k, " largest"), agreement.top, ScaleKind::unit,
                 "share in common")}};
}

LineChart gap_chart(Question& question, Question& untrained, const std::vector<Index>& steps) {
  const Index P = std::ssize(steps);
  LineChart chart;
  chart.x_name = "points on the way";
  chart.y_name = "gap, lead";
  chart.x_axis = chart.y_axis = AxisKind::log10;
  chart.x = Tensor(Shape{P});
  const auto add = [&](const char* name, Question& asked, Rule rule, bool is_control) {
    Series line{name, Tensor(Shape{P}), is_control};
    for (Index p = 0; p < P; ++p) {
      Choices choices;
      choices.rule = rule;
      choices.steps = steps[p];
      chart.x(p) = static_cast<real>(steps[p]);
      line.values(p) = static_cast<real>(
          std::max(gap_of(explain_by_integrated_gradients(asked, choices)), least_gap));
    }
    chart.series.push_back(std::move(line));
  };
  add("Gauss & Legendre", question, Rule::gauss, false);
  add("midpoints", question, Rule::midpoint, false);
  add("midpoints, untrained", untrained, Rule::midpoint, true);
  return chart;
}

TokenStrip baseline_strip(Question& question, const std::vector<std::string>& tokens) {
  TokenStrip strip;
  strip.value_name = "score";
  for (const auto& [baseline, name] :
       {std::pair{Baseline::padding, "from [PAD]"}, std::pair{Baseline::mask, "from [MASK]"},
        std::pair{Baseline::zero, "from zeros"}}) {
    Choices choices;
    choices.baseline = baseline;
    strip.rows.push_back({name, tokens, explain_by_integrated_gradients(question, choices).values,
                          ScaleKind::symmetric});
  }
  return strip;
}

}  // namespace glassbert
