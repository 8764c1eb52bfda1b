#pragma once

#include <string>
#include <vector>

#include "debate/study_text.h"
#include "shell/model.h"

namespace glassbert {

// What the model is asked: a class, or, where it has no classifier, the word behind [MASK].
Asked asked_of(const Model& model);

// One text by itself.
StudyText plain_study_text(Index index, const std::string& text,
                           const std::optional<std::string>& pair, const Model& model, Asked asked);

// Texts to study, `count` from `first` on, from a file. Its kind is seen by its first letter and
// its columns:
//   {"text": "...", "label": 1}      JSON lines as `glassbert world` prints: pair? and label? (the
//                                    number of a class, or its name); "words", "deciding" and
//                                    "weights" say which words decide, "choice" which is masked
//   positive <tab> A fine film.      label and text, in either order, and perhaps a second text;
//   1 a fine film .                  label, space, text, where no line has a tab and every line
//                                    begins with one of the model's classes;
//   A fine film.                     or no labels.
// Throws FileError for faulty lines and for labels that the model doesn't know.
std::vector<StudyText> read_study_texts(const std::string& path, const Model& model, Index first,
                                        Index count, Asked asked);

}  // namespace glassbert
