#include <cmath>

#include "debate/layer_changes.h"
#include "debate/layer_effect.h"
#include "debate/report_parts.h"
#include "draw/number_text.h"
#include "measure/quantile.h"

namespace glassbert {
namespace {

constexpr const char* layer_kinds[] = {"uniform", "off", "mean"};

double accuracy_of(std::span<const StudyRecord> records) {
  double right = 0, labelled = 0;
  for (const StudyRecord& record : records)
    if (record.label) {
      ++labelled;
      right += record.is_right();
    }
  return right / labelled;
}

std::vector<std::string> layers_in(const StudyRecord& record) {
  std::vector<std::string> names;
  for (const auto& [name, numbers] : record.numbers)
    if (name.starts_with("off: ")) names.push_back(name.substr(5));
  return names;
}

std::vector<std::string> counts_in(const StudyRecord& record) {
  std::vector<std::string> counts;
  for (const auto& [name, numbers] : record.numbers)
    if (name.starts_with("top ") && name.ends_with(": last row"))
      counts.push_back(name.substr(4, name.find(':') - 4));
  return counts;
}

template <class Value>
Bars bars_of_layers(std::span<const StudyRecord> records, Caption caption,
                    const std::string& value_name, const Value& value) {
  Bars bars{std::move(caption), layers_in(records[0]), {}, value_name, AxisKind::unit};
  for (const char* kind : layer_kinds) {
    if (!records[0].has(std::string(kind) + ": all layers")) continue;
    Series series{kind, Tensor(Shape{std::ssize(bars.names)})};
    for (Index i = 0; i < std::ssize(bars.names); ++i)
      series.values(i) =
          static_cast<real>(value(effect_of(records, join(kind, ": ", bars.names[i]))));
    bars.series.push_back(std::move(series));
  }
  return bars;
}

template <class Value>
LineChart chart_of_counts(std::span<const StudyRecord> records, Caption caption,
                          const std::string& y_name, double at_zero, const Value& value) {
  const std::vector<std::string> counts = counts_in(records[0]);
  LineChart chart;
  chart.caption = std::move(caption);
  chart.x_name = "weights erased in each row";
  chart.y_name = y_name;
  chart.y_axis = AxisKind::unit;
  chart.x = Tensor(Shape{std::ssize(counts) + 1});
  for (std::size_t i = 0; i < counts.size(); ++i) chart.x(i + 1) = real(std::stod(counts[i]));
  for (const char* rows : {"last row", "all rows"})
    for (const char* which : {"top", "random"}) {
      Series line{join(which == std::string("top") ? "largest, " : "random, ", rows),
                  Tensor(chart.x.shape()), which == std::string("random")};
      line.values(0) = static_cast<real>(at_zero);
      for (std::size_t i = 0; i < counts.size(); ++i)
        line.values(i + 1) =
            static_cast<real>(value(effect_of(records, join(which, ' ', counts[i], ": ", rows))));
      chart.series.push_back(std::move(line));
    }
  return chart;
}

ReportTable table_of_changes(std::span<const StudyRecord> records) {
  ReportTable table{"what each change does",
                    {{"change", "decisions that change, %", "accuracy, %", "median TVD"}}};
  for (const auto& [name, numbers] : records[0].numbers) {
    const LayerEffect effect = effect_of(records, name);
    table.rows.push_back({name, share_text(effect.flips, effect.texts),
                          share_text(effect.right, effect.labelled),
                          number_or_dash(median(column(records, name, 2)))});
  }
  return table;
}

}  // namespace

StudyReport report_layers(std::span<const StudyRecord> all) {
  const std::vector<StudyRecord> records = with_words(all);
  check_records(records);
  StudyReport report;
  const auto flipped = [](const LayerEffect& effect) { return effect.flipped(); };
  const auto accuracy = [](const LayerEffect& effect) { return effect.accuracy(); };
  report.pictures.emplace_back(
      "flips-by-layer",
      bars_of_layers(records,
                     report_caption(records, "Decisions that change",
                                    "attention of one layer, or of all, replaced"),
                     "share of decisions that change", flipped));
  report.pictures.emplace_back("flips-by-count",
                               chart_of_counts(records,
                                               report_caption(records, "Decisions that change",
                                                              "some weights of each row erased"),
                                               "share of decisions that change", 0, flipped));
  const double before = accuracy_of(records);
  if (!std::isnan(before)) {  // there are labels
    const std::string as_it_is = join("unchanged ", fixed_text(before, 3));
    report.pictures.emplace_back(
        "accuracy-by-layer", bars_of_layers(records, report_caption(records, "Accuracy", as_it_is),
                                            "accuracy", accuracy));
    report.pictures.emplace_back(
        "accuracy-by-count", chart_of_counts(records, report_caption(records, "Accuracy", as_it_is),
                                             "accuracy", before, accuracy));
  }
  report.tables = {table_of_changes(records)};
  report.verdict = {
      sentence_on_corpus(records),
      "Decisions that change and accuracy that is lost are two things: a decision may change from "
      "wrong to right, so accuracy may stay while many decisions change.",
      "The model was trained with its attention as it is: what falls with a replacement was used, "
      "or is upset by a state that it never saw; what stays was not needed for these decisions."};
  return report;
}

}  // namespace glassbert
