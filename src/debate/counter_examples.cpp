#include "debate/counter_examples.h"

#include <algorithm>
#include <cmath>

#include "explain/gate.h"
#include "explain/gradient_attention.h"
#include "explain/head_ablation.h"
#include "explain/head_gradient.h"
#include "explain/lead.h"
#include "measure/magnitude.h"

namespace glassbert {
namespace {

Tensor product_of(Question& question, HeadPlace place) {
  Choices choices;
  choices.layer = place.layer;
  choices.head = place.head;
  choices.row.reset();
  return explain_by_gradient_attention(question, choices).values;
}

}  // namespace

std::vector<Matrix> head_panels(Question& question, const std::vector<std::string>& tokens,
                                std::span<const HeadPlace> places) {
  std::vector<Matrix> panels;
  for (const HeadPlace& place : places) {
    const std::string name = join(place.layer, ".", place.head);
    const Tensor& maps = question.run().layers[place.layer].probs[0];
    panels.push_back(token_map(name + ": weights", tokens, slice(maps, place.head)));
    panels.push_back(token_map(name + ": weight x |slope|", tokens, product_of(question, place),
                               ScaleKind::panel, "weight x |slope|"));
  }
  return panels;
}

LineChart gate_chart(Question& question, HeadPlace place, Index steps) {
  std::vector<double> gates;
  for (Index i = 0; i <= steps; ++i)
    gates.push_back(static_cast<double>(i) / static_cast<double>(steps));
  const std::vector<double> values = values_at_gates(question, place, gates);
  const double slope =
      explain_by_head_gradient_signed(question, {}).values(place.layer, place.head);
  LineChart chart;
  chart.x_name = "gate of the head: 0 off, 1 as it is";
  chart.y_name = "lead";
  chart.x = Tensor(Shape{steps + 1});
  chart.series = {{"lead", Tensor(chart.x.shape())},
                  {"its slope at 1", Tensor(chart.x.shape()), true}};
  for (Index i = 0; i <= steps; ++i) {
    chart.x(i) = static_cast<real>(gates[i]);
    chart.series[0].values(i) = static_cast<real>(values[i]);
    chart.series[1].values(i) = static_cast<real>(values.back() - slope * (1 - gates[i]));
  }
  return chart;
}

HeadPlace most_understated(Question& question) {
  const Tensor loss = explain_by_head_ablation(question, {}).values;
  const Tensor slope = explain_by_head_gradient(question, {}).values;
  const auto excess = [&](Index i) { return std::abs(loss.values()[i]) - slope.values()[i]; };
  Index best = 0;
  for (Index i = 1; i < loss.size(); ++i)
    if (excess(i) > excess(best)) best = i;
  return {best / loss.dim(1), best % loss.dim(1)};
}

Bars pair_bars(Question& question, const PairLoss& pair) {
  const Tensor slopes = explain_by_head_gradient_signed(question, {}).values;
  const auto slope = [&](HeadPlace place) { return double(slopes(place.layer, place.head)); };
  const auto name = [](HeadPlace place) { return join("without ", place.layer, ".", place.head); };
  Bars bars;
  bars.names = {name(pair.one), name(pair.other), "both added", "both by slope", "without both"};
  bars.value_name = "what the lead loses";
  bars.series = {{"loss", Tensor(Shape{5})}};
  const std::vector<double> heights{pair.without_one, pair.without_other,
                                    pair.without_one + pair.without_other,
                                    slope(pair.one) + slope(pair.other), pair.without_both};
  for (Index i = 0; i < 5; ++i) bars.series[0].values(i) = static_cast<real>(heights[i]);
  return bars;
}

std::vector<Matrix> shift_panels(const Bert& bert, const Bert& shifted, const Sequence& sequence,
                                 const std::vector<std::string>& tokens, HeadPlace place) {
  std::vector<Matrix> panels;
  for (const bool is_shifted : {false, true}) {
    Question question = about_lead(is_shifted ? shifted : bert, sequence, {});
    const Tensor product = product_of(question, place);
    const Tensor d_scores =
        question.derivatives(Wanted::maps, place.layer).layers[place.layer].scores[0];
    const std::string whose = is_shifted ? ", shifted" : "";
    panels.push_back(token_map("weight x |slope|" + whose, tokens, product, ScaleKind::panel,
                               "weight x |slope|"));
    panels.push_back(token_map("by the scores" + whose, tokens,
                               slice(magnitudes(d_scores), place.head), ScaleKind::panel, "size"));
  }
  return panels;
}

double logit_change(const Bert& one, const Bert& other, const Sequence& sequence) {
  const Tensor a = forward(one, sequence, {}, Depth::attention).logits,
               b = forward(other, sequence, {}, Depth::attention).logits;
  double largest = 0;
  for (Index i = 0; i < a.size(); ++i)
    largest = std::max(largest, std::abs(double(a.values()[i]) - double(b.values()[i])));
  return largest;
}

}  // namespace glassbert
