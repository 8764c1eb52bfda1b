#pragma once

#include <string>
#include <vector>

#include "core/tensor.h"
#include "draw/page.h"
#include "draw/scale.h"
#include "draw/series.h"

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

// A matrix of plain numbers, its rows and columns counted from 0.
Matrix plain_map(std::string title, Tensor values, ScaleKind scale = ScaleKind::panel,
                 std::string value_name = "value");

// One matrix, or several side by side: two sentences and their signed difference. Neighbours with
// the same values and scale share a colour bar. Where they would be too wide for a page, they stand
// in rows.
struct Heatmap {
  Caption caption;
  std::vector<Matrix> panels;
};

// How alike things are, each with each: square maps of cosines side by side, each under its name,
// symmetric about 0. The things are called `axis` and labelled; without labels, counted from 0.
Heatmap cosine_maps(const Caption& caption, const std::string& axis,
                    const std::vector<Series>& maps, const std::vector<std::string>& labels = {});

// Throws std::invalid_argument unless there is a panel and each has a label for every row and
// column.
Canvas render(const Heatmap& picture);

}  // namespace glassbert
