#include <algorithm>
#include <cmath>
#include <limits>

#include "debate/faithfulness.h"
#include "debate/report_parts.h"
#include "debate/token_scores.h"
#include "draw/bars.h"
#include "measure/kendall.h"
#include "measure/quantile.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr const char* truths[] = {"leave-one-out", "Shapley"};

std::vector<double> sizes_of_scores(std::vector<double> scores) {
  for (double& x : scores) x = std::abs(x);
  return scores;
}

// The lists that are judged: all but the truth itself; the other truth is what can be hoped for.
std::vector<std::string> judged_lists(const StudyRecord& record, const std::string& truth) {
  std::vector<std::string> names;
  for (const auto& [name, numbers] : record.numbers)
    if (name.starts_with("of ")) names.push_back(name);
  for (const char* other : truths)
    if (other != truth) names.emplace_back(other);
  return names;
}

std::string shown_name(const std::string& list) {
  return list.starts_with("of ") ? list.substr(3) : list;
}

Index judged_texts(const Faithfulness& method) { return defined(method.top); }

ReportTable faithfulness_table(std::span<const StudyRecord> records, const std::string& truth) {
  ReportTable table{"agreement with " + truth + " over the words of a text",
                    {{"method", "texts", "tau: mean", "median", "no order", "top word, %",
                      "apart: mean", "median "}}};
  for (const Faithfulness& method : faithfulness_to(records, truth)) {
    const Index texts = judged_texts(method);
    table.rows.push_back(
        {method.method, std::to_string(texts), number_or_dash(mean_of(method.tau)),
         number_or_dash(median(method.tau)), std::to_string(texts - defined(method.tau)),
         number_or_dash(100 * mean_of(method.top), 1), number_or_dash(mean_of(method.apart)),
         number_or_dash(median(method.apart))});
  }
  return table;
}

Bars faithfulness_bars(std::span<const StudyRecord> records, const std::string& title,
                       const std::string& value, std::vector<double> Faithfulness::*numbers) {
  Bars bars{
      report_caption(records, title, "means over texts; 0 for what has no order"), {}, {}, value};
  for (const char* truth : truths) {
    std::vector<double> means;
    for (const Faithfulness& method : faithfulness_to(records, truth)) {
      if (method.method == "leave-one-out" || method.method == "Shapley") continue;
      if (bars.series.empty()) bars.names.push_back(method.method);
      means.push_back(mean_of(method.*numbers));
    }
    Series series{std::string("with ") + truth, Tensor(Shape{std::ssize(means)})};
    for (std::size_t i = 0; i < means.size(); ++i)
      series.values(Index(i)) = static_cast<real>(std::isnan(means[i]) ? 0 : means[i]);
    const bool has_any = std::ranges::any_of(means, [](double mean) { return !std::isnan(mean); });
    if (has_any) bars.series.push_back(std::move(series));
  }
  return bars;
}

// In how many texts the shares of one list are nearer to the truth's than those of another.
std::string nearer_sentence(std::span<const StudyRecord> records, const std::string& truth,
                            const std::string& one, const std::string& other) {
  const std::vector<Faithfulness> all = faithfulness_to(records, truth);
  const auto of = [&](const std::string& name) {
    return std::ranges::find(all, name, &Faithfulness::method)->apart;
  };
  const std::vector<double> a = of(one), b = of(other);
  Index nearer = 0, cases = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::isnan(a[i]) || std::isnan(b[i]) || a[i] == b[i]) continue;
    ++cases;
    nearer += a[i] < b[i] ? 1 : 0;
  }
  return join(truth, ": the shares of ", one, " are nearer to its own than those of ", other,
              " in ", share_text(nearer, cases), " of ", cases, " texts.");
}

}  // namespace

std::vector<Faithfulness> faithfulness_to(std::span<const StudyRecord> records,
                                          const std::string& truth) {
  std::vector<Faithfulness> all;
  for (const std::string& list : judged_lists(records[0], truth)) {
    Faithfulness method{shown_name(list), {}, {}, {}};
    for (const StudyRecord& record : records) {
      const bool has_both = record.has(truth) && record.has(list);
      const std::vector<double> scores = has_both ? record.at(list) : std::vector<double>{};
      const std::vector<double> expected = has_both ? record.at(truth) : std::vector<double>{};
      method.tau.push_back(
          has_both ? kendall_tau(sizes_of_scores(scores), sizes_of_scores(expected)).value_or(none)
                   : none);
      method.top.push_back(has_both ? top_place_credit(scores, expected) : none);
      method.apart.push_back(
          has_both ? total_variation(shares_of_sizes(scores), shares_of_sizes(expected)) : none);
    }
    all.push_back(std::move(method));
  }
  return all;
}

StudyReport report_faithfulness(std::span<const StudyRecord> all) {
  const std::vector<StudyRecord> records = with_words(all);
  check_records(records);
  StudyReport report;
  report.verdict = {sentence_on_corpus(records)};
  for (const char* truth : truths) {
    if (std::ranges::none_of(records, [&](const StudyRecord& r) { return r.has(truth); })) continue;
    report.tables.push_back(faithfulness_table(records, truth));
    for (const char* other :
         {"attention", "uniform", "rollout, untrained", "attention flow", "norms"})
      report.verdict.push_back(nearer_sentence(records, truth, "rollout", other));
  }
  report.pictures = {
      {"order", faithfulness_bars(records, "Do methods order words as removing them does?",
                                  "Kendall's tau-b", &Faithfulness::tau)},
      {"top", faithfulness_bars(records, "Do they name the word that matters most?",
                                "share of texts", &Faithfulness::top)},
      {"apart", faithfulness_bars(records, "How far are their shares from those of removal?",
                                  "total variation: shorter is nearer", &Faithfulness::apart)}};
  report.verdict.emplace_back(
      "Neither removing words one by one nor averaging over all choices is the truth about a "
      "model; how far these two agree is what another method can hope for.");
  return report;
}

}  // namespace glassbert
