#pragma once

#include "explain/question.h"
#include "shell/model.h"

namespace glassbert {

// Which ids the model's vocabulary has for the special tokens; all -1 where it has no vocabulary.
SpecialIds special_ids(const Model& model);

}  // namespace glassbert
