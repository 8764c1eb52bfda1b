#include "app/attend_pictures.h"

#include <iterator>

#include "app/attend_difference.h"
#include "draw/notes.h"

namespace glassbert {
namespace {

constexpr const char* difference_name = "difference of weights";

// "layer 3, head 4: the 4th, the 5th", "layer 3, heads 0, 2", "layer 3: all 12 heads".
std::string title_of(const AttendRequest& request, const AttendMaps& maps) {
  const Index heads = std::ssize(maps.layers) * maps.layers.front().dim(0);
  if (!request.layer) return join("all ", heads, " heads");
  const Index layer = *request.layer;
  if (request.heads.empty()) return join("layer ", layer, ": all ", heads, " heads");
  if (heads == 1) return head_title(layer, request.heads.front());
  std::string list;
  for (const Index head : request.heads) list += (list.empty() ? "" : ", ") + std::to_string(head);
  return join("layer ", layer, ", heads ", list);
}

Caption caption_of(const AttendRequest& request, const AttendSubject& subject) {
  std::string title = title_of(request, subject.maps);
  if (request.query)
    title = join("the row of \"", subject.maps.queries.front(), "\" (position ", subject.maps.query,
                 ") in ", title);
  const std::string choices =
      subject.other ? "second text minus first" + (subject.maps.choices == subject.other->choices
                                                       ? " · " + subject.maps.choices
                                                       : " · first: " + subject.maps.choices +
                                                             " · second: " + subject.other->choices)
                    : subject.maps.choices;
  return {title, subject.sentence, subject.model + " · attention.probs · " + choices};
}

std::vector<std::string> head_names(const AttendRequest& request, Index heads) {
  std::vector<std::string> names;
  for (Index i = 0; i < heads; ++i)
    names.push_back(join("head ", request.heads.empty() ? i : request.heads[i]));
  return names;
}

Picture draw_grid(const AttendRequest& request, const AttendSubject& subject, ScaleKind scale) {
  const AttendMaps maps =
      subject.other ? difference_of(subject.maps, *subject.other) : subject.maps;
  HeadGrid grid{caption_of(request, subject), maps.keys, maps.layers, request.layer.value_or(0)};
  grid.scale = scale;
  if (subject.other) grid.value_name = difference_name;
  return grid;
}

Matrix panel(const std::string& title, const AttendMaps& maps, Index head, ScaleKind scale) {
  Matrix matrix;
  matrix.title = title;
  matrix.rows = maps.queries;
  matrix.columns = maps.keys;
  matrix.values = slice(maps.layers.front(), head);
  matrix.scale = scale;
  if (scale == ScaleKind::symmetric) matrix.value_name = difference_name;
  return matrix;
}

Picture draw_heatmap(const AttendRequest& request, const AttendSubject& subject, ScaleKind scale) {
  Heatmap picture{caption_of(request, subject), {}};
  if (subject.other) {
    const AttendMaps difference = difference_of(subject.maps, *subject.other);
    picture.panels = {panel("first", subject.maps, 0, scale),
                      panel("second", *subject.other, 0, scale),
                      panel("second - first", difference, 0, ScaleKind::symmetric)};
    return picture;
  }
  const std::vector<std::string> names = head_names(request, std::ssize(request.heads));
  for (Index i = 0; i < std::ssize(names); ++i)
    picture.panels.push_back(panel(names.size() > 1 ? names[i] : "", subject.maps, i, scale));
  return picture;
}

Picture draw_lines(const AttendRequest& request, const AttendSubject& subject, ScaleKind scale) {
  const Tensor& weights = subject.maps.layers.front();
  Lines lines{caption_of(request, subject), subject.maps.queries, subject.maps.keys,
              head_names(request, weights.dim(0)), weights};
  lines.scale = scale;
  return lines;
}

StripRow strip_row(const std::string& name, const AttendMaps& maps, Index head, ScaleKind scale) {
  return {name, maps.keys, slice(slice(maps.layers.front(), head), 0), scale};
}

Picture draw_strip(const AttendRequest& request, const AttendSubject& subject, ScaleKind scale) {
  TokenStrip strip{caption_of(request, subject), {}};
  if (subject.other) {
    const AttendMaps difference = difference_of(subject.maps, *subject.other);
    strip.rows = {strip_row("first", subject.maps, 0, scale),
                  strip_row("second", *subject.other, 0, scale),
                  strip_row("second - first", difference, 0, ScaleKind::symmetric)};
    return strip;
  }
  const std::vector<std::string> names = head_names(request, subject.maps.layers.front().dim(0));
  for (Index i = 0; i < std::ssize(names); ++i)
    strip.rows.push_back(strip_row(names[i], subject.maps, i, scale));
  return strip;
}

}  // namespace

Picture draw_attention(const AttendRequest& request, const AttendSubject& subject,
                       ScaleKind scale) {
  switch (request.view) {
    case AttendView::heatmap:
      return draw_heatmap(request, subject, scale);
    case AttendView::lines:
      return draw_lines(request, subject, scale);
    case AttendView::strip:
      return draw_strip(request, subject, scale);
    default:
      return draw_grid(request, subject, scale);
  }
}

}  // namespace glassbert
