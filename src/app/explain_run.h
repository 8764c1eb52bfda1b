#pragma once

#include "app/explain_answer.h"
#include "app/explain_methods.h"
#include "shell/model.h"
#include "shell/special_ids.h"

namespace glassbert {

// Asks one method, with a progress bar; its time goes to standard error.
Answer answer_by(const Method& method, Question& question, const Choices& choices,
                 const Model& model, const Input& input);

}  // namespace glassbert
