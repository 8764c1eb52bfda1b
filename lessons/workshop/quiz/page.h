#pragma once

#include <string>

#include "question.h"
#include "where.h"

namespace glassbert::quiz {

// A question as it is read: text, heatmap as text, options. `drawn` names its picture, if there is
// one.
std::string question_text(const Question& question, const std::string& drawn);

// What follows the answer: the right one, why, why the others are wrong, and where to read on.
std::string explanation_text(const Question& question, const Where& where);

}  // namespace glassbert::quiz
