#include "debate/other_rows_report.h"

#include <algorithm>
#include <cmath>

#include "debate/adversary_numbers.h"
#include "draw/number_text.h"
#include "measure/quantile.h"

namespace glassbert {
namespace {

constexpr const char* scopes[] = {"heads", "shared", "all layers", "head"};

void add_adversary_row(std::span<const StudyRecord> records, const std::string& scope,
                       const std::string& of, ReportTable& table) {
  const std::string name = "adversary " + scope;
  const auto middle = [&](AdversaryNumber number) {
    return number_or_dash(median(column(records, name, number)));
  };
  const std::vector<double> distance = column(records, name, of_distance);
  const std::vector<double> moved = column(records, name, of_moved);
  table.rows.push_back({scope, of, share_text(defined(distance), std::ssize(records)),
                        middle(of_distance), middle(of_word_part), middle(of_mean_row),
                        middle(of_ceiling), number_or_dash(quantile(moved, 1), 5),
                        number_or_dash(median(absolute(column(records, name, of_lead))))});
}

}  // namespace

LineChart chart_of_distances(std::span<const StudyRecord> records) {
  std::vector<NumberSet> sets;
  for (const char* scope : {"heads", "shared", "head"}) {
    const std::string name = join("adversary ", scope);
    const std::string shown = join("adversary", scope == std::string("shared") ? ", one row" : "");
    sets.push_back({shown, column(records, name, of_distance)});
    sets.push_back({shown + ", words only", column(records, name, of_word_part)});
  }
  const std::string own = records[0].has("adversary head") ? "adversary head" : "adversary heads";
  sets.push_back({"ceiling", column(records, own, of_ceiling), true});
  sets.push_back({"uniform", column(records, "uniform", 0), true});
  sets.push_back({"permuted", column(records, "permuted", 0), true});
  LineChart chart = cumulative_chart(
      report_caption(records, "How far can attention go and the answer stay?",
                     "adversaries keep it; uniform and permuted weights (grey) often don't"),
      "Jensen-Shannon distance from the model's own row, nats", 0, 0.7, sets);
  return chart;
}

ReportTable table_of_adversaries(std::span<const StudyRecord> records) {
  ReportTable table{"adversaries: medians",
                    {{"scope", "decided for", "found, %", "distance", "among words",
                      "of the mean row", "ceiling", "largest TVD", "change of the lead"}}};
  for (const char* scope : scopes)
    if (records[0].has(std::string("adversary ") + scope))
      for (const auto& [name, some] : by_decision(records))
        add_adversary_row(some, scope, name, table);
  return table;
}

ReportTable table_of_other_rows(std::span<const StudyRecord> records) {
  ReportTable table{"other weights that nobody chose: medians",
                    {{"weights", "distance", "TVD", "within epsilon, %", "decision stays, %"}}};
  const double epsilon = records[0].at("epsilon")[0];
  const auto add = [&](const std::string& name, std::optional<std::size_t> distance,
                       std::size_t moved, std::optional<std::size_t> stays) {
    if (!records[0].has(name)) return;
    const std::vector<double> tvd = column(records, name, moved);
    const Index n = std::ssize(records);
    std::vector<std::string> row{
        name, distance ? number_or_dash(median(column(records, name, *distance))) : "-",
        number_or_dash(median(tvd)), share_text(count_up_to(tvd, epsilon), n), "-"};
    if (stays)
      row[4] =
          share_text(Index(std::llround(mean_of(column(records, name, *stays)) * double(n))), n);
    table.rows.push_back(row);
  };
  add("permuted", 0, 1, {});
  add("uniform", 0, 1, {});
  add("mean of heads", {}, 0, 1);
  add("no attention", {}, 0, 1);
  return table;
}

PermutationReport report_permutation(std::span<const StudyRecord> records) {
  ReportTable table{"total variation of the outcome, words' weights permuted",
                    {{"largest share of a word", "class decided for", "texts", "lower quartile",
                      "median", "upper quartile"}}};
  Bars bars{report_caption(records, "What permuting the words' weights does",
                           "median over the permutations of a text; a bar for the middle text and "
                           "the quartiles"),
            {},
            {{"lower quartile", {}}, {"median", {}}, {"upper quartile", {}}},
            "total variation of the outcome",
            AxisKind::linear};
  std::vector<std::array<double, 3>> values;
  for (int bin = 0; bin < 4; ++bin)
    for (Index decision = 0; decision < std::ssize(records[0].outcome); ++decision) {
      std::vector<double> moved;
      for (const StudyRecord& record : of_decision(records, decision)) {
        const double largest = record.at("largest")[0];
        if (largest >= bin * 0.25 && (largest < (bin + 1) * 0.25 || bin == 3))
          moved.push_back(record.at("permuted", 3)[2]);
      }
      if (moved.empty()) continue;
      const std::string range =
          join(fixed_text(bin * 0.25, 2), " to ", fixed_text((bin + 1) * 0.25, 2));
      const std::string what = records[0].answers.empty() ? join("class ", decision) : "a word";
      bars.names.push_back(join(range, ", ", what, ", ", moved.size(), " texts"));
      values.push_back({quantile(moved, 0.25), median(moved), quantile(moved, 0.75)});
      table.rows.push_back({range, what, std::to_string(moved.size()),
                            number_or_dash(values.back()[0]), number_or_dash(values.back()[1]),
                            number_or_dash(values.back()[2])});
    }
  for (std::size_t s = 0; s < 3; ++s) {
    bars.series[s].values = Tensor(Shape{std::ssize(values)});
    for (std::size_t i = 0; i < values.size(); ++i)
      bars.series[s].values(Index(i)) = static_cast<real>(values[i][s]);
  }
  return {bars, table};
}

std::vector<std::string> verdict_on_rows(std::span<const StudyRecord> records) {
  const double epsilon = records[0].at("epsilon")[0];
  std::vector<std::string> verdict;
  for (const char* scope : scopes) {
    const std::string name = std::string("adversary ") + scope;
    if (!records[0].has(name)) continue;
    const std::vector<double> distance = column(records, name, of_distance);
    verdict.push_back(join("Other weights (", scope, ") that move the outcome by at most ", epsilon,
                           " were found for ", share_text(defined(distance), std::ssize(records)),
                           " of the texts, at a median distance of ",
                           number_or_dash(median(distance)), " where the most possible is ",
                           number_or_dash(median(column(records, name, of_ceiling))), "."));
  }
  const std::vector<double> uniform = column(records, "uniform", 1);
  const std::vector<double> permuted = column(records, "permuted", 1);
  verdict.push_back(join("Uniform weights stay within it too for ",
                         share_text(count_up_to(uniform, epsilon), defined(uniform)),
                         " of the texts, one random permutation of the words' weights for ",
                         share_text(count_up_to(permuted, epsilon), defined(permuted)),
                         ": where they do, the answer does not hang on these weights, and an "
                         "adversary is no news."));
  return verdict;
}

}  // namespace glassbert
