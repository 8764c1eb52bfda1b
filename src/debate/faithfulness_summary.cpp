// What `faithfulness` shows, in short.
#include "debate/faithfulness.h"
#include "debate/report_parts.h"
#include "measure/quantile.h"

namespace glassbert {

Summary summarise_faithfulness(std::span<const StudyRecord> all) {
  const std::vector<StudyRecord> records = with_words(all);
  check_records(records);
  Summary summary = summary_of_corpus(records);
  for (const std::string truth : {"leave-one-out", "Shapley"})
    for (const Faithfulness& method : faithfulness_to(records, truth))
      summary.emplace_back(method.method + ", tau with " + truth + ": median",
                           number_or_dash(median(method.tau)));
  return summary;
}

}  // namespace glassbert
