#include <algorithm>
#include <cmath>

#include "debate/jain_wallace_tests.h"
#include "debate/other_rows_report.h"
#include "debate/report_parts.h"
#include "measure/quantile.h"

namespace glassbert {
namespace {

LineChart chart_of_agreement(std::span<const StudyRecord> records) {
  std::vector<NumberSet> sets;
  for (std::size_t i = 0; i < 3; ++i)
    sets.push_back({compared[i], column(records, "agreement", i)});
  sets.push_back({"chance", column(records, "agreement by chance", 0), true});
  return cumulative_chart(report_caption(records, "Do attention, gradient and leave-one-out agree?",
                                         "Kendall's tau-b over the words of a text"),
                          "tau-b", -1, 1, sets, 81);
}

void add_agreement_rows(std::span<const StudyRecord> records, const std::string& of,
                        ReportTable& table) {
  for (std::size_t i = 0; i < 3; ++i) {
    const std::vector<double> tau = column(records, "agreement", i);
    const std::vector<double> p = column(records, "agreement p", i);
    table.rows.push_back(
        {compared[i], of, number_or_dash(median(tau)), number_or_dash(mean_of(tau)),
         share_text(count_up_to(p, 0.05), defined(p)),
         number_or_dash(mean_of(absolute(column(records, "agreement by chance", i)))),
         std::to_string(std::ssize(tau) - defined(tau))});
  }
}

}  // namespace

StudyReport report_jain_wallace(std::span<const StudyRecord> all) {
  const std::vector<StudyRecord> records = with_words(all);
  check_records(records);
  ReportTable agreement{"agreement over the words of a text: tau-b",
                        {{"pair", "decided for", "median", "mean", "beyond chance at .05, %",
                          "mean |tau| by chance", "undefined"}}};
  for (const auto& [name, some] : by_decision(records)) add_agreement_rows(some, name, agreement);
  const PermutationReport permutation = report_permutation(records);
  StudyReport report{
      {{"agreement", chart_of_agreement(records)},
       {"distances", chart_of_distances(records)},
       {"permutation", permutation.picture}},
      {agreement, table_of_adversaries(records), table_of_other_rows(records), permutation.table},
      {sentence_on_corpus(records)}};
  const auto middle = [&](std::size_t pair) {
    return number_or_dash(median(column(records, "agreement", pair)));
  };
  report.verdict.push_back(join("Median tau-b: attention with the gradient ", middle(0),
                                ", with leave-one-out ", middle(1),
                                "; the gradient with leave-one-out, two measures that nobody calls "
                                "attention, ",
                                middle(2), "."));
  for (std::string& sentence : verdict_on_rows(records))
    report.verdict.push_back(std::move(sentence));
  report.verdict.emplace_back(
      "An adversary shows that these weights are not the only ones with this outcome. It does not "
      "show that the model didn't use them, nor that some model would compute the others.");
  return report;
}

}  // namespace glassbert
