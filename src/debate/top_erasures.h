#pragma once

#include "debate/layer_changes.h"

namespace glassbert {

// Adds the changes "top k: ..." and "random k: ...", for k = 1, 2, 4, 8, 16 weights erased.
void add_top_erasures(Question& question, const StudyText& text, const StudyChoices& choices,
                      std::vector<LayerChange>& changes);

}  // namespace glassbert
