#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "bert/config.h"
#include "draw/scale.h"
#include "shell/arguments.h"

namespace glassbert {

enum class AttendView { grid, heatmap, lines, neuron, strip };

// What `attend` was asked to draw.
struct AttendRequest {
  AttendView view = AttendView::grid;
  std::optional<Index> layer;
  std::vector<Index> heads;               // none: all
  std::optional<std::string> query;       // a position, or a token as it is spelled
  std::vector<ScaleKind> scales;          // a picture for each
  bool in_words = false;                  // whether the pieces of a word are joined
  bool without_specials = false;          // whether [CLS] and [SEP] are left out
  std::optional<std::string> difference;  // the text from whose maps those of the first are taken
  std::filesystem::path folder;
};

// The flags that these are read from, --out included.
std::vector<Flag> attend_flags();

// Throws UsageError for flags that don't go together, naming the one that is too many or missing.
AttendRequest read_attend_request(const Arguments& arguments, const Config& config);

// The name of the picture's file, without its folder and ending: "layer-1-head-2-lines-words".
// `query` is where the query of --query stands.
std::string attend_file_name(const AttendRequest& request, Index query, ScaleKind scale);

}  // namespace glassbert
