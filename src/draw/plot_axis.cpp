#include "draw/plot_axis.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "draw/logarithm.h"

namespace glassbert {

namespace {

constexpr std::array<std::string_view, 3> axis_names = {"linear", "fixed", "log10"};

// The least and the largest value that an axis has to show.
struct Extent {
  double low = 0;
  double high = 0;
  bool is_empty = true;
  bool is_whole = true;  // no value has a fraction

  void add(double value) {
    low = is_empty ? value : std::min(low, value);
    high = is_empty ? value : std::max(high, value);
    is_empty = false;
    is_whole = is_whole && value == std::floor(value);
  }
};

Extent extent_of(const PlotAxis& axis, const std::vector<const Tensor*>& values) {
  Extent extent;
  for (const Tensor* tensor : values) {
    for (const real value : tensor->values())
      if (axis.shows(value)) extent.add(std::clamp<double>(value, -1e300, 1e300));
  }
  return extent;
}

// Makes room for a single value, and lets an axis with round ends begin at 0 where that is near.
void widen_linear(Extent& extent, Ends ends) {
  const double size = std::max(std::abs(extent.low), std::abs(extent.high));
  const double range = extent.high - extent.low;
  if (range > 1e-9 * size && (ends == Ends::tight || range < 0.6 * size)) return;
  extent.low = std::min(extent.low, 0.0);
  extent.high = std::max(extent.high, extent.low == 0 && extent.high == 0 ? 1.0 : 0.0);
}

void fit_linear(PlotAxis& axis, Extent extent, Ends ends, int most_ticks) {
  widen_linear(extent, ends);
  Step step = round_step((extent.high - extent.low) / (most_ticks - 1));
  if (extent.is_whole && step.size < 1) step = {1, 0};
  axis.low = extent.low;
  axis.high = extent.high;
  if (ends == Ends::round) {
    axis.low = std::floor(axis.low / step.size + 1e-9) * step.size;
    axis.high = std::ceil(axis.high / step.size - 1e-9) * step.size;
  }
  axis.ticks = ticks_at(step, axis.low, axis.high);
}

// The largest of 1, 2, 5 times a power of ten up to `value`.
double round_down(double value) {
  const std::vector<Tick> ticks = decade_ticks(value / 10, value, 3);
  return ticks.back().value;
}

void fit_logarithmic(PlotAxis& axis, const Extent& extent, Ends ends, int most_ticks) {
  axis.low = extent.low;
  axis.high = extent.high;
  if (ends == Ends::round || axis.low == axis.high) {
    axis.low = round_down(axis.low);
    const double below = round_down(axis.high);
    if (below < axis.high * (1 - 1e-9) || below == axis.low)
      axis.high = decade_ticks(below * 1.5, below * 12, 3).front().value;
  }
  axis.ticks = decade_ticks(axis.low, axis.high, most_ticks);
}

}  // namespace

std::string_view axis_name(AxisKind kind) { return axis_names[static_cast<std::size_t>(kind)]; }

AxisKind axis_named(std::string_view name) {
  const auto found = std::find(axis_names.begin(), axis_names.end(), name);
  check(found != axis_names.end(), "axis: '", name, "' is none of linear, fixed, log10");
  return static_cast<AxisKind>(found - axis_names.begin());
}

bool PlotAxis::shows(double value) const {
  return std::isfinite(value) && (kind != AxisKind::log10 || value > 0);
}

double PlotAxis::share(double value) const {
  const auto place = [&](double v) { return kind == AxisKind::log10 ? log10_of(v) : v / 2; };
  return std::clamp((place(value) - place(low)) / (place(high) - place(low)), 0.0, 1.0);
}

PlotAxis fit_axis(AxisKind kind, const std::vector<const Tensor*>& values, Ends ends,
                  int most_ticks) {
  PlotAxis axis{kind, 0, 1, {}};
  const Extent extent = extent_of(axis, values);
  if (kind == AxisKind::log10) {
    fit_logarithmic(axis, extent.is_empty ? Extent{1, 10, false, true} : extent, ends, most_ticks);
  } else if (kind == AxisKind::unit || extent.is_empty) {
    axis.ticks = ticks_at(round_step(1.0 / (most_ticks - 1)), 0, 1);
  } else {
    fit_linear(axis, extent, ends, most_ticks);
  }
  return axis;
}

}  // namespace glassbert
