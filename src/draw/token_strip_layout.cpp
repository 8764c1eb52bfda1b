#include "draw/token_strip_layout.h"

#include <algorithm>

#include "core/check.h"
#include "draw/palette.h"

namespace glassbert {

namespace {

constexpr int page_width = 1080;
constexpr int least_cell = 46;
constexpr int widest_cell = 84;

StripRowLayout lay_out_row(const StripRow& row, const StripRow* above) {
  const Index count = static_cast<Index>(row.tokens.size());
  check(count > 0, "token strip: a row without tokens");
  check_shape(row.values, Shape{count}, "token strip: values");
  const bool is_alike = above && above->tokens.size() == row.tokens.size();
  return {&row, is_alike ? above : nullptr, make_labels(row.tokens),
          fit_scale(row.scale, widen({}, row.values.values()))};
}

int widest_label(Font& font, const std::vector<Label>& labels) {
  int widest = 0;
  for (const Label& label : labels) {
    widest = std::max(widest, label_width(font, label, widest_cell, label_style.size));
  }
  return widest;
}

}  // namespace

bool StripRowLayout::shows_label(Index token) const {
  const std::size_t i = static_cast<std::size_t>(token);
  return !above || above->tokens[i] != row->tokens[i];
}

bool StripLayout::has_one_scale() const {
  return std::all_of(rows.begin(), rows.end(),
                     [this](const StripRowLayout& row) { return row.scale == rows.front().scale; });
}

StripLayout lay_out(Font& font, const TokenStrip& picture) {
  check(!picture.rows.empty(), "token strip: no rows");
  StripLayout layout;
  Index longest = 0;
  int widest = 0;
  const StripRow* above = nullptr;
  for (const StripRow& row : picture.rows) {
    layout.rows.push_back(lay_out_row(row, above));
    above = &row;
    longest = std::max(longest, row.values.size());
    widest = std::max(widest, widest_label(font, layout.rows.back().labels));
    layout.names = std::max(layout.names, text_width(font, row.name, label_style));
    layout.line_height += StripLayout::cell_height + StripLayout::row_gap +
                          (layout.rows.back().shows_labels() ? StripLayout::label_room : 0);
  }
  if (layout.names > 0) {
    layout.names = std::min(layout.names, StripLayout::name_limit) + StripLayout::name_gap;
  }
  layout.cell_width = std::clamp(widest + 8, least_cell, widest_cell);
  layout.tokens_a_line = std::min<Index>(longest, (page_width - layout.names) / layout.cell_width);
  layout.lines = (longest + layout.tokens_a_line - 1) / layout.tokens_a_line;
  return layout;
}

}  // namespace glassbert
