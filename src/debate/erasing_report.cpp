#include <algorithm>
#include <cmath>

#include "debate/erasing.h"
#include "debate/erasing_charts.h"
#include "debate/report_parts.h"
#include "draw/number_text.h"
#include "measure/quantile.h"

namespace glassbert {
namespace {

constexpr double never = 2;  // the share that stands for no flip

// What a share is one of: the keys, or the words.
Index items_of(const StudyRecord& record, const std::string& place) {
  return place == "words" ? record.words : record.tokens;
}

std::vector<std::string> row_of(std::span<const StudyRecord> records, const std::string& place,
                                const std::string& order) {
  const std::vector<double> shares = erased_shares(records, place, order);
  std::vector<double> flipped;
  for (const double share : shares)
    if (share <= 1) flipped.push_back(share);
  const Index cases = std::ssize(shares), flips = std::ssize(flipped);
  const double half = quantile(shares, 0.5);
  const auto by = [&](double limit) {
    return std::ranges::count_if(shares, [&](double share) { return share <= limit; });
  };
  return {place,
          order,
          order == "random" ? fixed_text(100 * double(cases - flips) / double(cases), 1)
                            : share_text(cases - flips, cases),
          half > 1 ? "never" : number_or_dash(half),
          number_or_dash(median(flipped)),
          number_or_dash(100 * double(by(0.1)) / double(cases), 1),
          number_or_dash(100 * double(by(0.5)) / double(cases), 1)};
}

// In how many texts one order needs less than another, as much, more.
std::string comparison(std::span<const StudyRecord> records, const std::string& place,
                       const std::string& a, const std::string& b) {
  Index less = 0, equal = 0, more = 0, neither = 0;
  const std::vector<double> shares_a = erased_shares(records, place, a);
  const std::vector<double> shares_b = erased_shares(records, place, b);
  const std::size_t times = shares_b.size() / shares_a.size();  // random orders: several a text
  for (std::size_t i = 0; i < shares_b.size(); ++i) {
    const double x = shares_a[i / times], y = shares_b[i];
    if (x > 1 && y > 1)
      ++neither;
    else
      ++(x < y ? less : x > y ? more : equal);
  }
  return join(place, ": the decision changes after fewer erasures by ", a, " than by ", b, " in ",
              less, " comparisons, after more in ", more, ", after as many in ", equal,
              ", under neither in ", neither, ".");
}

}  // namespace

std::vector<std::string> erasing_places(std::span<const StudyRecord> records) {
  std::vector<std::string> places;
  for (const char* place : {"last row, renormalised", "last row, not renormalised",
                            "all layers, renormalised", "all layers, not renormalised", "words"})
    if (std::ranges::any_of(records, [&](const StudyRecord& record) {
          return record.has(std::string(place) + ": random");
        }))
      places.emplace_back(place);
  return places;
}

std::vector<std::string> erasing_orders(const std::string& place) {
  std::vector<std::string> orders{"attention", "gradient", "gradient x attention"};
  if (place == "words") orders.emplace_back("leave-one-out");
  orders.emplace_back("random");
  return orders;
}

std::vector<double> erased_shares(std::span<const StudyRecord> records, const std::string& place,
                                  const std::string& order) {
  std::vector<double> shares;
  for (const StudyRecord& record : records) {
    const std::vector<double>& numbers = record.at(place + ": " + order, erasing_numbers);
    for (std::size_t i = 0; i < numbers.size(); i += erasing_numbers)
      shares.push_back(numbers[i] < 0 ? never : numbers[i] / double(items_of(record, place)));
  }
  return shares;
}

Summary summarise_erasing(std::span<const StudyRecord> all) {
  const std::vector<StudyRecord> records = with_words(all);
  check_records(records);
  Summary summary = summary_of_corpus(records);
  for (const std::string& place : erasing_places(records))
    for (const std::string& order : erasing_orders(place)) {
      const std::vector<double> shares = erased_shares(records, place, order);
      const double half = quantile(shares, 0.5);
      const Index kept = std::ssize(shares) - count_up_to(shares, 1);
      summary.emplace_back(join(place, ": ", order),
                           join(half > 1 ? "never" : fixed_text(half, 2), " / ",
                                fixed_text(100 * double(kept) / double(shares.size()), 1), " %"));
    }
  return summary;
}

StudyReport report_erasing(std::span<const StudyRecord> all) {
  const std::vector<StudyRecord> records = with_words(all);
  check_records(records);
  StudyReport report;
  report.tables.push_back({"share erased at the first change of the decision",
                           {{"place", "order", "never changes, %", "median share", "if it changes",
                             "changed by .1, %", "by .5, %"}}});
  report.verdict = {sentence_on_corpus(records)};
  for (const std::string& place : erasing_places(records)) {
    std::string name = place;
    std::erase(name, ',');
    std::ranges::replace(name, ' ', '-');
    report.pictures.emplace_back(name, chart_of_flips(records, place));
    report.pictures.emplace_back(name + "-probability", chart_of_probability(records, place));
    for (const std::string& order : erasing_orders(place))
      report.tables[0].rows.push_back(row_of(records, place, order));
    report.verdict.push_back(comparison(records, place, "gradient x attention", "attention"));
    report.verdict.push_back(comparison(records, place, "gradient", "attention"));
    report.verdict.push_back(comparison(records, place, "attention", "random"));
  }
  report.verdict.emplace_back(
      "A flip says that the remaining weights (or words) no longer carry the decision in this "
      "model; no flip does not say that they were unused: the residual stream still holds what "
      "lower layers gathered.");
  return report;
}

}  // namespace glassbert
