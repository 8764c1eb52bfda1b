#include "shell/attribution_tables.h"

#include <cmath>
#include <numeric>

#include "draw/number_text.h"
#include "explain/gradient_x_input.h"
#include "explain/integrated_gradients.h"
#include "explain/logit_attribution.h"
#include "shell/part_tables.h"
#include "shell/table.h"

namespace glassbert {
namespace {

std::string three(double x) { return fixed_text(x, 3); }

double sum_of_scores(const Explanation& explanation) {
  const auto values = explanation.values.values();
  return std::accumulate(values.begin(), values.end(), 0.0);
}

double note_of(const Explanation& explanation, const std::string& name) {
  for (const Note& note : explanation.notes)
    if (note.name == name) return std::get<double>(note.value);
  return std::nan("");
}

// What is decided for, and another class.
std::pair<Index, Index> both_classes(Question& question) {
  const Index label = *question.aim().label;
  return {label, label == 0 ? 1 : 0};
}

}  // namespace

std::string sums_table(Question& question) {
  const Explanation way = explain_by_integrated_gradients(question, {});
  Table table({"sum", "lead"});
  table.add({"the lead", three(question.value())});
  table.add(
      {"slope x input, added up", three(sum_of_scores(explain_by_gradient_x_input(question, {})))});
  table.add({"the lead of the baseline", three(note_of(way, "baseline_value"))});
  table.add({"gained on the way", three(question.value() - note_of(way, "baseline_value"))});
  table.add({"integrated gradients, added up", three(sum_of_scores(way))});
  return table.text();
}

std::string curve_table(const std::vector<RankingCurve>& curves) {
  Table table({"the first words by", "lost without them", "lost with nothing else"});
  for (const RankingCurve& curve : curves)
    table.add({curve.name, three(curve.comprehensiveness), three(curve.sufficiency)});
  return table.text();
}

std::string lead_table(Question& question) {
  const auto [label, other] = both_classes(question);
  return ledger_table(lead_ledger(question.bert(), question.run(), label, other), question.value());
}

std::vector<Matrix> ledger_panels(Question& question) {
  const Bert& bert = question.bert();
  const auto [label, other] = both_classes(question);
  const auto of_logit = [&](Index k) {
    const auto& labels = bert.config.labels;
    const std::string name = k < std::ssize(labels) ? labels[k] : std::to_string(k);
    Matrix map =
        layer_map("logit of " + name, logit_ledger(bert, question.run(), k).parts, bert.config.A);
    map.value_name = "logit";
    return map;
  };
  return {
      of_logit(label), of_logit(other),
      layer_map("the lead", lead_ledger(bert, question.run(), label, other).parts, bert.config.A)};
}

}  // namespace glassbert
