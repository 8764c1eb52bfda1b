#include "draw/head_grid_layout.h"

#include <algorithm>

#include "core/check.h"

namespace glassbert {

namespace {

constexpr int largest_grid_cell = 24;
constexpr Index page_side = 1650;      // what a grid of many panels aims at
constexpr Index longest_side = 15000;  // what no grid goes beyond

void check_grid(const HeadGrid& picture) {
  check(!picture.layers.empty(), "head grid: no layers");
  check(!picture.tokens.empty(), "head grid: no tokens");
  check_rank(picture.layers.front(), 3, "head grid: layer");
  const Index tokens = static_cast<Index>(picture.tokens.size());
  const Shape shape{picture.layers.front().dim(0), tokens, tokens};
  for (const Tensor& layer : picture.layers) check_shape(layer, shape, "head grid: layer");
}

Index columns_for(Index layers, Index heads) {
  if (layers > 1 || heads <= 4) return heads;
  return heads <= 8 ? (heads + 1) / 2 : 6;
}

// The nearest whole number of pixels for each token; where that would be none or make the panel too
// large, the panel takes the room there is.
int panel_pixels(Index tokens, Index panels_a_side) {
  constexpr Index between = HeadGridLayout::gap + 2 * HeadGridLayout::line_room;
  const Index most = std::max<Index>(1, longest_side / panels_a_side - between);
  const Index room =
      std::min(most, std::clamp<Index>(page_side / panels_a_side - HeadGridLayout::gap, 96, 320));
  const Index cell = std::min<Index>(largest_grid_cell, (room + tokens / 2) / tokens);
  const bool fits = cell > 0 && cell * tokens <= std::min(most, room * 13 / 10);
  return static_cast<int>(fits ? cell * tokens : room);
}

std::vector<Scale> fit_scales(const HeadGrid& picture) {
  ValueRange all;
  for (const Tensor& layer : picture.layers) all = widen(all, layer.values());
  std::vector<Scale> scales;
  for (const Tensor& layer : picture.layers) {
    for (Index head = 0; head < layer.dim(0); ++head) {
      const bool own = picture.scale == ScaleKind::panel;
      scales.push_back(fit_scale(picture.scale, own ? widen({}, head_values(layer, head)) : all));
    }
  }
  return scales;
}

}  // namespace

HeadGridLayout lay_out(const HeadGrid& picture) {
  check_grid(picture);
  const Index tokens = static_cast<Index>(picture.tokens.size());
  const Index layers = static_cast<Index>(picture.layers.size());
  HeadGridLayout layout;
  layout.heads = picture.layers.front().dim(0);
  layout.columns = columns_for(layers, layout.heads);
  layout.is_broken = layout.columns < layout.heads;
  layout.rows = layout.is_broken ? (layout.heads + layout.columns - 1) / layout.columns : layers;
  layout.tokens = {tokens, panel_pixels(tokens, std::max(layout.columns, layout.rows / 2))};
  if (layout.is_broken) layout.row_gap += HeadGridLayout::line_room;
  if (picture.scale == ScaleKind::panel) layout.row_gap += HeadGridLayout::line_room;
  layout.scales = fit_scales(picture);
  return layout;
}

std::span<const real> head_values(const Tensor& layer, Index head) {
  const std::size_t size = static_cast<std::size_t>(layer.dim(1) * layer.dim(2));
  return layer.values().subspan(static_cast<std::size_t>(head) * size, size);
}

}  // namespace glassbert
