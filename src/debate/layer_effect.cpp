#include "debate/layer_effect.h"

namespace glassbert {

LayerEffect effect_of(std::span<const StudyRecord> records, const std::string& change) {
  LayerEffect effect;
  for (const StudyRecord& record : records) {
    const auto decision = static_cast<Index>(record.at(change)[0]);
    ++effect.texts;
    effect.flips += decision != record.decision();
    if (!record.label) continue;
    ++effect.labelled;
    effect.right += decision == *record.label;
  }
  return effect;
}

}  // namespace glassbert
