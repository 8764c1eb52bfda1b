#pragma once

#include <span>
#include <string>

#include "bert/likeliest.h"
#include "shell/model.h"

namespace glassbert {

// Words and their probabilities, a line each. The model must have a vocabulary.
std::string candidate_table(const Model& model, std::span<const Candidate> words);

// The `count` likeliest words for the first [MASK] of a text. The model must have a masked-word
// head; throws FileError where there is no [MASK].
std::string guess_table(const Model& model, const std::string& text, Index count);

}  // namespace glassbert
