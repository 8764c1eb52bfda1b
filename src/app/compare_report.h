#pragma once

#include <filesystem>

#include "app/compare_records.h"
#include "shell/output.h"

namespace glassbert {

// The mean over the texts: the distance head by head, and what it is measured by.
HeadDistances mean_over_texts(const Comparison& comparison);

// A sentence of what was measured, the layers and heads that differ most, and the texts.
void print_comparison(const Comparison& comparison, Index most_texts, Output& out);

// heads.png, the grid of layers and heads, and texts.png, the texts that differ most; named on the
// output.
void draw_comparison(const Comparison& comparison, const std::string& data, Index most_texts,
                     const std::filesystem::path& folder, Output& out);

}  // namespace glassbert
