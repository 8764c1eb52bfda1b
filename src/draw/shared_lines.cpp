#include "draw/shared_lines.h"

#include <algorithm>
#include <cmath>

namespace glassbert {
namespace {

constexpr double dash_length = 8;  // columns

// Where a line runs between places i and i + 1.
bool runs(const LineChart& picture, const LineChartLayout& layout, std::size_t series, Index i) {
  const Tensor& values = picture.series[series].values;
  return layout.shows(picture.x(i), values(i)) && layout.shows(picture.x(i + 1), values(i + 1));
}

// The parts between places i and i + 1.
void add_parts(const LineChart& picture, const LineChartLayout& layout, Index i,
               std::vector<SharedPart>& parts) {
  const auto row = [&](std::size_t series, Index at) {
    return layout.y(picture.series[series].values(at));
  };
  const auto is_apart = [&](std::size_t a, std::size_t b) {
    return row(a, i) != row(b, i) || row(a, i + 1) != row(b, i + 1);
  };
  std::vector<SharedPart> here;
  for (std::size_t s = 0; s < picture.series.size(); ++s) {
    if (!runs(picture, layout, s, i)) continue;
    const auto found = std::ranges::find_if(
        here, [&](const SharedPart& part) { return !is_apart(part.series[0], s); });
    if (found != here.end())
      found->series.push_back(s);
    else
      here.push_back({{layout.x(picture.x(i)) + 0.5, row(s, i) + 0.5},
                      {layout.x(picture.x(i + 1)) + 0.5, row(s, i + 1) + 0.5},
                      {s}});
  }
  for (SharedPart& part : here)
    if (part.series.size() > 1) parts.push_back(std::move(part));
}

}  // namespace

std::vector<SharedPart> shared_parts(const LineChart& picture, const LineChartLayout& layout) {
  std::vector<SharedPart> parts;
  if (!picture.has_lines) return parts;
  for (Index i = 0; i + 1 < picture.x.size(); ++i) add_parts(picture, layout, i, parts);
  return parts;
}

std::vector<SharedDash> dashes_of(const SharedPart& part) {
  std::vector<SharedDash> dashes;
  const Point from = part.from.x <= part.to.x ? part.from : part.to;
  const Point to = part.from.x <= part.to.x ? part.to : part.from;
  const auto at = [&](double x) {
    const double share = to.x > from.x ? (x - from.x) / (to.x - from.x) : 0;
    return Point{x, from.y + share * (to.y - from.y)};
  };
  for (double x = from.x; x < to.x;) {
    const double dash = std::floor(x / dash_length), end = (dash + 1) * dash_length;
    const auto turn = static_cast<std::size_t>(dash) % part.series.size();
    dashes.push_back({at(x), at(std::min(end, to.x)), part.series[turn]});
    x = end;
  }
  return dashes;
}

}  // namespace glassbert
