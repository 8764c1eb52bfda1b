#include "draw/lines_layout.h"

#include <algorithm>
#include <cmath>

#include "core/check.h"
#include "draw/palette.h"
#include "draw/series.h"

namespace glassbert {

namespace {

constexpr int comfortable_pitch = 30;
constexpr double faintest = 0.02;            // a line of this opacity can't be seen
constexpr std::ptrdiff_t most_lines = 6000;  // more would be a solid area

void check_lines(const Lines& picture) {
  check(!picture.heads.empty() && !picture.queries.empty() && !picture.keys.empty(),
        "lines: no heads, no queries or no keys");
  const auto count = [](const auto& list) { return static_cast<Index>(list.size()); };
  check_shape(picture.weights,
              Shape{count(picture.heads), count(picture.queries), count(picture.keys)},
              "lines: weights");
  check(picture.scale != ScaleKind::symmetric, "lines: weights have no sign");
}

// How visible a line is; a weight that is no number is marked, on top of all.
double strength(const WeightLine& line) { return std::isfinite(line.share) ? line.share : 1e300; }

// The lines that can be seen, the weakest first, and no more than can be told apart.
void choose_lines(const Lines& picture, LinesLayout& layout) {
  std::vector<WeightLine>& lines = layout.lines;
  double all = 0, drawn = 0;
  for (Index a = 0; a < picture.weights.dim(0); ++a) {
    for (Index i = 0; i < picture.weights.dim(1); ++i) {
      for (Index j = 0; j < picture.weights.dim(2); ++j) {
        const WeightLine line{a, i, j, picture.weights(a, i, j) / layout.scale.high};
        if (std::isfinite(line.share)) all += line.share;
        if (!(line.share < faintest)) lines.push_back(line);
      }
    }
  }
  std::stable_sort(lines.begin(), lines.end(), [](const WeightLine& a, const WeightLine& b) {
    return strength(a) < strength(b);
  });
  const auto surplus = std::max<std::ptrdiff_t>(0, std::ssize(lines) - most_lines);
  layout.least_share = surplus > 0 ? strength(lines[surplus]) : faintest;
  lines.erase(lines.begin(), lines.begin() + surplus);
  for (const WeightLine& line : lines)
    if (std::isfinite(line.share)) drawn += line.share;
  layout.left_out = all > 0 ? std::max(0.0, 1 - drawn / all) : 0;
}

// Spreads the heads' lines around the middle of a token, within the room that it has.
std::vector<double> head_offsets(int heads, int pitch) {
  const double step = std::min(3.0, 0.6 * pitch / heads);
  std::vector<double> offsets;
  for (int head = 0; head < heads; ++head) offsets.push_back((head - 0.5 * (heads - 1)) * step);
  return offsets;
}

std::vector<LegendEntry> legend_entries(const std::vector<std::string>& heads) {
  std::vector<LegendEntry> entries;
  for (std::size_t i = 0; i < heads.size(); ++i) entries.push_back({heads[i], category_colour(i)});
  return entries;
}

}  // namespace

Point LinesLayout::from(const WeightLine& line) const {
  return {left + 1.0, query_top() + queries.rows.centre(line.query) + offsets[line.head]};
}

Point LinesLayout::to(const WeightLine& line) const {
  return {right() - 1.0, key_top() + keys.rows.centre(line.key) + offsets[line.head]};
}

LinesLayout lay_out(Font& font, const Lines& picture) {
  check_lines(picture);
  LinesLayout layout;
  layout.queries = lay_out_tokens(font, picture.queries, comfortable_pitch);
  layout.keys = lay_out_tokens(font, picture.keys, comfortable_pitch);
  layout.scale = fit_scale(picture.scale, widen({}, picture.weights.values()));
  choose_lines(picture, layout);
  layout.left = std::max(layout.queries.width, text_width(font, "query", axis_style)) +
                LinesLayout::label_gap;
  layout.height = std::max(layout.queries.rows.pixels, layout.keys.rows.pixels);
  layout.top = LinesLayout::title_room;
  if (picture.heads.size() > 1) {
    layout.legend = lay_out_legend(font, legend_entries(picture.heads), layout.width());
    layout.top += layout.legend.height() + 8;
  }
  layout.offsets = head_offsets(static_cast<int>(picture.heads.size()),
                                std::min(layout.queries.rows.begin(1), layout.keys.rows.begin(1)));
  return layout;
}

}  // namespace glassbert
