// What `layers` shows, in short.
#include "debate/layer_changes.h"
#include "debate/layer_effect.h"
#include "debate/report_parts.h"
#include "draw/number_text.h"

namespace glassbert {

Summary summarise_layers(std::span<const StudyRecord> all) {
  const std::vector<StudyRecord> records = with_words(all);
  check_records(records);
  Summary summary = summary_of_corpus(records);
  for (const auto& [name, numbers] : records[0].numbers) {
    const LayerEffect effect = effect_of(records, name);
    summary.emplace_back(name, join(fixed_text(100 * effect.flipped(), 1), " % / ",
                                    number_or_dash(effect.accuracy(), 3)));
  }
  return summary;
}

}  // namespace glassbert
