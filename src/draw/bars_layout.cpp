#include "draw/bars_layout.h"

#include <algorithm>
#include <cmath>

#include "core/check.h"
#include "draw/number_text.h"
#include "draw/palette.h"
#include "draw/pixel_math.h"

namespace glassbert {

namespace {

constexpr Index most_bars = 5000;
constexpr int numbered_bar = 11;  // from this thickness a bar has its number
constexpr int name_pitch = 15;    // the least distance of two names
constexpr int most_ticks = 6;

void check_bars(const Bars& picture) {
  check(!picture.series.empty() && !picture.names.empty(), "bars: no series or no names");
  const Index names = static_cast<Index>(picture.names.size());
  for (const Series& one : picture.series) check_shape(one.values, Shape{names}, "bars: values");
  const Index bars = names * static_cast<Index>(picture.series.size());
  check(bars <= most_bars, "bars: ", bars, " bars, at most ", most_bars, " can be drawn");
}

// Thick bars while they are few, thinner ones up to a comfortable height of the picture.
int thickness(Index names, Index series) {
  constexpr Index comfortable = 1100;
  const Index room = comfortable / (names * series) * 2 / 3;
  return static_cast<int>(std::clamp<Index>(room, 2, series == 1 ? 18 : 14));
}

void measure_values(const Bars& picture, BarsLayout& layout) {
  layout.is_whole = true;
  for (const Series& one : picture.series) {
    for (const real value : one.values.values()) {
      if (!std::isfinite(value)) continue;
      layout.reach = std::max<double>(layout.reach, std::abs(value));
      layout.is_whole = layout.is_whole && value == std::floor(value);
    }
  }
}

// The widest number beside the bars: {of those to the left of the base, of those to the right}.
std::pair<int, int> number_widths(Font& font, const Bars& picture, const BarsLayout& layout) {
  int left = 0, right = 0;
  if (!layout.has_numbers) return {left, right};
  for (const Series& one : picture.series) {
    for (const real value : one.values.values()) {
      int& widest = value < 0 ? left : right;
      const int width = text_width(font, layout.number(value), footer_style);
      widest = std::max(widest, width + BarsLayout::value_gap);
    }
  }
  return {left, right};
}

std::vector<LegendEntry> legend_entries(const Bars& picture, const std::vector<Colour>& colours) {
  std::vector<LegendEntry> entries;
  for (std::size_t i = 0; i < colours.size(); ++i)
    entries.push_back({picture.series[i].name, colours[i]});
  return entries;
}

}  // namespace

int BarsLayout::place(double value) const {
  return left + round_to_int(axis.share(value) * axis_length);
}

int BarsLayout::base() const { return axis.shows(0) ? place(0) : left; }

std::string BarsLayout::number(double value) const { return number_among(value, reach, is_whole); }

BarsLayout lay_out(Font& font, const Bars& picture) {
  check_bars(picture);
  BarsLayout layout;
  layout.names = make_labels(picture.names);
  layout.colours = series_colours(picture.series);
  measure_values(picture, layout);
  const Index names = static_cast<Index>(picture.names.size());
  const Index series = static_cast<Index>(picture.series.size());
  const Tensor zero(Shape{1});  // bars begin there
  std::vector<const Tensor*> values = {&zero};
  for (const Series& one : picture.series) values.push_back(&one.values);
  layout.axis = fit_axis(picture.axis, values, Ends::round, most_ticks);
  layout.bar = thickness(names, series);
  layout.pitch = layout.bar * static_cast<int>(series) + std::max(2, layout.bar / 2 + 1);
  layout.name_step = (name_pitch + layout.pitch - 1) / layout.pitch;
  layout.has_numbers = layout.bar >= numbered_bar;
  const std::pair<int, int> beside = number_widths(font, picture, layout);
  for (const Label& name : layout.names) {
    const int width = label_width(font, name, BarsLayout::name_limit, label_style.size);
    layout.names_width = std::max(layout.names_width, width);
  }
  layout.left = layout.names_width + BarsLayout::name_gap + beside.first;
  layout.right = layout.left + BarsLayout::axis_length + beside.second;
  if (series > 1) {
    const auto entries = legend_entries(picture, layout.colours);
    layout.legend = lay_out_legend(font, entries, layout.right);
    layout.top = layout.legend.height() + 6;
  }
  return layout;
}

}  // namespace glassbert
