#pragma once

#include <string>

#include "session.h"

namespace glassbert::quiz {

// The questions to print, and their answers apart, as Markdown.
struct Sheet {
  std::string questions, key;
};

// The same setting gives the same bytes. Draws no pictures: the sheet has the heatmaps as text.
Sheet make_sheet(const Setting& setting);

// Where the key of a sheet goes: "quiz.md" -> "quiz-key.md".
std::filesystem::path key_path(const std::filesystem::path& sheet);

}  // namespace glassbert::quiz
