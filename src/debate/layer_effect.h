#pragma once

#include <span>
#include <string>

#include "debate/study_record.h"

namespace glassbert {

// What a change to attention does to a corpus: of its texts so many decisions flip, and of those
// with a label so many are right then.
struct LayerEffect {
  Index texts = 0, flips = 0, labelled = 0, right = 0;

  double flipped() const { return double(flips) / double(texts); }
  double accuracy() const { return double(right) / double(labelled); }
};

LayerEffect effect_of(std::span<const StudyRecord> records, const std::string& change);

}  // namespace glassbert
