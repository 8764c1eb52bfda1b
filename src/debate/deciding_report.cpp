#include "debate/deciding.h"
#include "debate/report_parts.h"
#include "draw/bars.h"
#include "draw/number_text.h"
#include "measure/quantile.h"

namespace glassbert {
namespace {

constexpr std::size_t numbers_of_set = 3;
enum Part : std::size_t { of_found, of_moved, of_flip };

// One number of each set of words, of random ones all.
std::vector<double> numbers_of(std::span<const StudyRecord> records, const std::string& ranking,
                               Part part) {
  std::vector<double> all;
  for (const StudyRecord& record : records) {
    const std::vector<double>& numbers = record.at("first: " + ranking, numbers_of_set);
    for (std::size_t i = 0; i + numbers_of_set <= numbers.size(); i += numbers_of_set)
      all.push_back(numbers[i + part]);
  }
  return all;
}

double mean_part(std::span<const StudyRecord> records, const std::string& ranking, Part part) {
  return mean_of(numbers_of(records, ranking, part));
}

Bars bars_of(std::span<const StudyRecord> records, Caption caption, const std::string& name,
             Part part) {
  const std::vector<std::string>& rankings = deciding_rankings();
  Bars bars{std::move(caption),
            rankings,
            {{name, Tensor(Shape{std::ssize(rankings)})}},
            name,
            AxisKind::unit};
  for (std::size_t i = 0; i < rankings.size(); ++i)
    bars.series[0].values(Index(i)) = static_cast<real>(mean_part(records, rankings[i], part));
  return bars;
}

std::string flips_text(std::span<const StudyRecord> records, const std::string& ranking) {
  const std::vector<double> flips = numbers_of(records, ranking, of_flip);
  const Index some = std::ssize(flips) - count_up_to(flips, 0.5);
  if (ranking == "random")  // several sets of one text are not several texts
    return fixed_text(100 * double(some) / double(flips.size()), 1) + " %";
  return share_text(some, std::ssize(flips));
}

}  // namespace

Summary summarise_deciding(std::span<const StudyRecord> all) {
  const std::vector<StudyRecord> records = with_words(all);
  check_records(records);
  Summary summary = summary_of_corpus(records);
  for (const std::string& ranking : deciding_rankings())
    summary.emplace_back("deciding words among the first by " + ranking,
                         fixed_text(100 * mean_part(records, ranking, of_found), 1) + " %");
  for (const std::string& ranking : deciding_rankings())
    summary.emplace_back("decision changes without the first by " + ranking,
                         flips_text(records, ranking));
  return summary;
}

StudyReport report_deciding(std::span<const StudyRecord> all) {
  const std::vector<StudyRecord> records = with_words(all);
  check_records(records);
  StudyReport report;
  report.pictures.emplace_back(
      "found", bars_of(records,
                       report_caption(records, "Which ranking names the words that decide?",
                                      "first words of each ranking, as many as decide"),
                       "share of the deciding words, mean", of_found));
  report.pictures.emplace_back(
      "flips", bars_of(records,
                       report_caption(records, "What happens without the first words?",
                                      "first words of each ranking, as many as decide, removed"),
                       "share of decisions that change", of_flip));
  ReportTable table{"the first words of each ranking, as many as decide",
                    {{"ranking", "deciding words among them, %",
                      "decisions that change without them", "median TVD without them"}}};
  for (const std::string& ranking : deciding_rankings())
    table.rows.push_back({ranking, fixed_text(100 * mean_part(records, ranking, of_found), 1),
                          flips_text(records, ranking),
                          number_or_dash(median(numbers_of(records, ranking, of_moved)))});
  report.tables = {table};
  report.verdict = {
      sentence_on_corpus(records),
      join("Of the deciding words, the first by attention hold ",
           fixed_text(100 * mean_part(records, "attention", of_found), 1), " %, by gradient ",
           fixed_text(100 * mean_part(records, "gradient", of_found), 1), " %, by leave-one-out ",
           fixed_text(100 * mean_part(records, "leave-one-out", of_found), 1), " %, at random ",
           fixed_text(100 * mean_part(records, "random", of_found), 1), " %."),
      "Which words decide is known of how the label was made, not of the model: a model that is "
      "right for other reasons need not use them, and \"deciding\" shows how far it does."};
  return report;
}

}  // namespace glassbert
