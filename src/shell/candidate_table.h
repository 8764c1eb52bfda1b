#pragma once

#include <span>
#include <string>

#include "bert/likeliest.h"
#include "shell/model.h"

namespace glassbert {

// Words and their probabilities, a line each. The model must have a vocabulary.
std::string candidate_table(const Model& model, std::span<const Candidate> words);

}  // namespace glassbert
