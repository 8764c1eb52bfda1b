#pragma once

#include <string>
#include <vector>

#include "core/tensor.h"
#include "draw/page.h"
#include "draw/scale.h"

namespace glassbert {

// A labelled matrix of values (R,C): for attention, the query tokens down and the key tokens
// across.
struct Matrix {
  std::string title;                 // above the matrix; may be empty
  std::vector<std::string> rows;     // R labels
  std::vector<std::string> columns;  // C labels
  std::string row_title = "query (attends from)";
  std::string column_title = "key (attended to)";
  std::string value_name = "attention weight";
  Tensor values;
  ScaleKind scale = ScaleKind::unit;
};

// The map of one head, (T,T), over the tokens of one sentence.
Matrix token_map(std::string title, const std::vector<std::string>& tokens, Tensor values,
                 ScaleKind scale = ScaleKind::unit, std::string value_name = "attention weight");

// One matrix, or several side by side: two sentences and their signed difference. Neighbours with
// the same values and scale share a colour bar.
struct Heatmap {
  Caption caption;
  std::vector<Matrix> panels;
};

// Throws std::invalid_argument unless there is a panel and each has a label for every row and
// column.
Canvas render(const Heatmap& picture);

}  // namespace glassbert
