#include "debate/report_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "draw/number_text.h"
#include "measure/quantile.h"
#include "measure/share_interval.h"

namespace glassbert {

void check_records(std::span<const StudyRecord> records) {
  check(!records.empty(), "study: no records to report on");
  for (const StudyRecord& record : records) {
    const StudyRecord& first = records[0];
    check(record.experiment == first.experiment && record.model == first.model &&
              record.choices == first.choices,
          "study: records of two runs: ", first.experiment, " of ", first.model, " (",
          first.choices, ") and ", record.experiment, " of ", record.model, " (", record.choices,
          ")");
  }
}

std::vector<StudyRecord> with_words(std::span<const StudyRecord> records) {
  std::vector<StudyRecord> some;
  for (const StudyRecord& record : records)
    if (!record.numbers.empty()) some.push_back(record);
  return some;
}

std::vector<double> column(std::span<const StudyRecord> records, const std::string& name,
                           std::size_t place) {
  std::vector<double> numbers;
  for (const StudyRecord& record : records)
    numbers.push_back(record.has(name) ? record.at(name, place + 1)[place]
                                       : std::numeric_limits<double>::quiet_NaN());
  return numbers;
}

std::vector<double> absolute(std::vector<double> numbers) {
  for (double& x : numbers) x = std::abs(x);
  return numbers;
}

Index count_up_to(const std::vector<double>& numbers, double limit) {
  return std::ranges::count_if(numbers, [&](double x) { return x <= limit; });
}

Index defined(const std::vector<double>& numbers) {
  return std::ranges::count_if(numbers, [](double x) { return !std::isnan(x); });
}

std::vector<StudyRecord> of_decision(std::span<const StudyRecord> records, Index decision) {
  std::vector<StudyRecord> some;
  for (const StudyRecord& record : records)
    if (record.decision() == decision) some.push_back(record);
  return some;
}

std::vector<std::pair<std::string, std::vector<StudyRecord>>> by_decision(
    std::span<const StudyRecord> records) {
  std::vector<std::pair<std::string, std::vector<StudyRecord>>> groups{
      {"all", {records.begin(), records.end()}}};
  if (!records[0].answers.empty()) return groups;  // words are another list in each text
  for (Index c = 0; c < std::ssize(records[0].outcome); ++c)
    if (auto some = of_decision(records, c); !some.empty())
      groups.emplace_back(join("class ", c), std::move(some));
  return groups;
}

std::string share_text(Index count, Index cases) {
  if (cases == 0) return "-";
  const Interval interval = share_interval(count, cases);
  return join(fixed_text(100 * double(count) / double(cases), 1), " % (",
              fixed_text(100 * interval.low, 1), " to ", fixed_text(100 * interval.high, 1), ")");
}

std::string number_or_dash(double x, int decimals) {
  return std::isnan(x) ? "-" : fixed_text(x, decimals);
}

Caption report_caption(std::span<const StudyRecord> records, const std::string& title,
                       const std::string& subtitle) {
  const StudyRecord& first = records.front();
  return {title, subtitle,
          join(first.model, " · ", records.size(), records.size() == 1 ? " text · " : " texts · ",
               first.choices)};
}

LineChart cumulative_chart(Caption caption, const std::string& x_name, double low, double high,
                           const std::vector<NumberSet>& sets, Index points) {
  LineChart chart;
  chart.caption = std::move(caption);
  chart.x_name = x_name;
  chart.y_name = "share of texts up to there";
  chart.y_axis = AxisKind::unit;
  std::vector<double> x;
  chart.x = Tensor(Shape{points});
  for (Index i = 0; i < points; ++i) {
    x.push_back(low + (high - low) * double(i) / double(points - 1));
    chart.x(i) = static_cast<real>(x.back());
  }
  for (const NumberSet& set : sets) {
    if (std::isnan(mean_of(set.numbers))) continue;
    Series line{set.name, Tensor(Shape{points}), set.is_control};
    const std::vector<double> shares = shares_up_to(set.numbers, x);
    for (Index i = 0; i < points; ++i) line.values(i) = static_cast<real>(shares[i]);
    chart.series.push_back(std::move(line));
  }
  return chart;
}

Summary summary_of_corpus(std::span<const StudyRecord> records) {
  Index labelled = 0, right = 0;
  for (const StudyRecord& record : records) {
    labelled += record.label.has_value();
    right += record.label && record.is_right();
  }
  return {{"texts", std::to_string(records.size())},
          {"decided right", share_text(right, labelled)}};
}

std::string sentence_on_corpus(std::span<const StudyRecord> records) {
  Index labelled = 0, right = 0, most = 0;
  std::map<Index, Index> of_class;
  for (const StudyRecord& record : records) {
    if (!record.label) continue;
    ++labelled;
    right += record.is_right();
    most = std::max(most, ++of_class[record.right_answer()]);
  }
  std::string text = join(records.size(), records.size() == 1 ? " text" : " texts");
  if (labelled == 0) return text + ", no labels.";
  return text + join(", ", labelled, " with a label; decided right ", share_text(right, labelled),
                     ", always the commonest ", records[0].answers.empty() ? "class " : "word ",
                     share_text(most, labelled), ".");
}

}  // namespace glassbert
