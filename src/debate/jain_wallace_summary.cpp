// What Jain & Wallace's tests show, in short: the rows in which runs are compared with each other
// and with what was published. "a ; b" is of the texts decided for class 0 and for class 1.
#include <cmath>
#include <functional>

#include "debate/adversary_numbers.h"
#include "debate/jain_wallace_tests.h"
#include "debate/report_parts.h"
#include "draw/number_text.h"
#include "measure/quantile.h"

namespace glassbert {
namespace {

using Records = std::span<const StudyRecord>;
using Text = std::function<std::string(Records records)>;

std::string class_by_class(Records records, const Text& text) {
  std::string all;
  const auto groups = by_decision(records);
  for (std::size_t g = groups.size() > 1 ? 1 : 0; g < groups.size(); ++g)
    all += (all.empty() ? "" : " ; ") + text(groups[g].second);
  return all;
}

std::string middle(Records records, const std::string& name, std::size_t place) {
  return number_or_dash(median(column(records, name, place)));
}

std::string percent(Index count, Index cases) {
  return cases == 0 ? "-" : fixed_text(100 * double(count) / double(cases), 1) + " %";
}

void add_agreement(Records records, Summary& summary) {
  for (std::size_t i = 0; i < 3; ++i) {
    const auto mean = [&](Records some) {
      return number_or_dash(mean_of(column(some, "agreement", i)), 2);
    };
    const auto beyond = [&](Records some) {
      const std::vector<double> p = column(some, "agreement p", i);
      return percent(count_up_to(p, 0.05), defined(p));
    };
    const std::string tau = join("tau, ", compared[i]);
    summary.emplace_back(tau + ": mean", class_by_class(records, mean));
    summary.emplace_back(tau + ": beyond chance", class_by_class(records, beyond));
    summary.emplace_back(tau + ": median of all", middle(records, "agreement", i));
  }
}

void add_adversary(Records records, const std::string& scope, const std::string& shown,
                   Summary& summary) {
  const std::string name = "adversary " + scope;
  if (!records[0].has(name)) return;
  const auto add = [&](const std::string& row, AdversaryNumber number) {
    const auto text = [&](Records some) { return middle(some, name, number); };
    summary.emplace_back(shown + row, class_by_class(records, text));
  };
  const std::vector<double> distance = column(records, name, of_distance);
  add(": median JSD", of_distance);
  if (scope != "all layers") add(": its part among words", of_word_part);
  add(": ceiling", of_ceiling);
  summary.emplace_back(shown + ": found", percent(defined(distance), std::ssize(records)));
}

void add_others(Records records, Summary& summary) {
  const double epsilon = records[0].at("epsilon")[0];
  for (const char* name : {"uniform", "permuted"}) {
    const std::string what = name == std::string("uniform") ? "uniform weights" : "one permutation";
    const auto distance = [&](Records some) { return middle(some, name, 0); };
    const std::vector<double> moved = column(records, name, 1);
    summary.emplace_back(what + ": median JSD", class_by_class(records, distance));
    summary.emplace_back(what + ": median TVD", number_or_dash(median(moved)));
    summary.emplace_back(join(what, ": TVD at most ", epsilon),
                         percent(count_up_to(moved, epsilon), std::ssize(records)));
  }
  if (!records[0].has("no attention")) return;
  const double stay = mean_of(column(records, "no attention", 1)) * double(records.size());
  summary.emplace_back("decision stays without the attention",
                       percent(Index(std::llround(stay)), std::ssize(records)));
}

// The bins of Jain & Wallace's pictures: by the largest share of attention that a word has.
void add_permutations(Records records, Summary& summary) {
  for (int bin = 0; bin < 4; ++bin) {
    const auto text = [&](Records some) {
      std::vector<double> moved;
      for (const StudyRecord& record : some) {
        const double largest = record.at("largest")[0];
        if (largest >= bin * 0.25 && (largest < (bin + 1) * 0.25 || bin == 3))
          moved.push_back(record.at("permuted", 3)[2]);
      }
      return moved.empty() ? "-" : join(number_or_dash(median(moved)), " (", moved.size(), ")");
    };
    summary.emplace_back(join("permuted: median TVD, largest weight ", fixed_text(bin * 0.25, 2),
                              " to ", fixed_text((bin + 1) * 0.25, 2)),
                         class_by_class(records, text));
  }
}

}  // namespace

Summary summarise_jain_wallace(Records all) {
  const std::vector<StudyRecord> records = with_words(all);
  check_records(records);
  Summary summary = summary_of_corpus(records);
  add_agreement(records, summary);
  add_adversary(records, "heads", "adversary", summary);
  add_adversary(records, "head", "adversary", summary);  // an additive one, the only there is
  add_adversary(records, "shared", "adversary, one row for all heads", summary);
  add_adversary(records, "all layers", "adversary in all layers", summary);
  add_others(records, summary);
  add_permutations(records, summary);
  return summary;
}

}  // namespace glassbert
