#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "bank.h"
#include "progress.h"
#include "score.h"
#include "shell/output.h"
#include "where.h"

namespace glassbert::quiz {

// What a run of the quiz is about.
struct Setting {
  std::uint64_t seed = 1;
  std::vector<Part> parts;
  std::filesystem::path models;    // the folder of the models that some questions ask about
  std::filesystem::path pictures;  // where heatmaps are drawn
};

// Asks what was not answered before, question by question, explains each, and keeps the answers. On
// a terminal a line that is no answer is asked for again; from a pipe it counts as wrong. The end
// of the input ends the quiz. Prints the score at the end.
void run_session(const Setting& setting, const Progress& progress, Output& out);

// Draws a question's heatmap, if it has one, and returns the picture's path, else "".
std::string draw_picture(const Question& question, const Setting& setting);

}  // namespace glassbert::quiz
