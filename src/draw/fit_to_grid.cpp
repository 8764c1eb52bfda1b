#include "draw/fit_to_grid.h"

#include <iterator>
#include <map>
#include <set>

#include "draw/pixel_math.h"

namespace glassbert {

namespace {

// Where the pen runs vertically (stems, sides of bowls) and horizontally (bars, tops of bowls).
struct Features {
  std::set<double> x;
  std::set<double> y;
};

void add_features(const StrokePart& piece, Features& features) {
  if (!piece.curved) {
    if (piece.from.x == piece.to.x) features.x.insert(piece.from.x);
    if (piece.from.y == piece.to.y && piece.from.x != piece.to.x) features.y.insert(piece.from.y);
    return;
  }
  if (piece.from.x == piece.control_1.x) features.x.insert(piece.from.x);
  if (piece.to.x == piece.control_2.x) features.x.insert(piece.to.x);
  if (piece.from.y == piece.control_1.y) features.y.insert(piece.from.y);
  if (piece.to.y == piece.control_2.y) features.y.insert(piece.to.y);
}

// Adds the leftmost and rightmost points, and the ends that stand on one of the common heights.
void add_extremes(const std::vector<Stroke>& strokes, Features& features) {
  std::set<double> ends;
  for (const Stroke& stroke : strokes) {
    for (const StrokePart& piece : stroke) {
      ends.insert({piece.from.x, piece.to.x});
      for (const int height : {0, x_height_units, cap_height_units, descender_units}) {
        if (piece.from.y == height || piece.to.y == height) features.y.insert(height);
      }
    }
  }
  features.x.insert({*ends.begin(), *ends.rbegin()});
}

// Positions in units that have a fixed place in pixels.
using Anchors = std::map<double, double>;

// Between two anchors positions keep their share of the way; outside of all they keep the scale.
double place(const Anchors& anchors, double unit, double scale) {
  const auto above = anchors.lower_bound(unit);
  if (above == anchors.begin()) return above->second + (unit - above->first) * scale;
  const auto below = std::prev(above);
  if (above == anchors.end()) return below->second + (unit - below->first) * scale;
  const double share = (unit - below->first) / (above->first - below->first);
  return below->second + (above->second - below->second) * share;
}

Anchors anchor_stems(const std::set<double>& stems, const PixelGrid& grid) {
  Anchors anchors;
  double pixel = grid.pen_width / 2;
  double last = *stems.begin();
  for (const double stem : stems) {
    pixel += round_to_int((stem - last) * grid.scale);
    anchors[stem] = pixel;
    last = stem;
  }
  return anchors;
}

Anchors anchor_bars(const std::set<double>& bars, const PixelGrid& grid) {
  const double half = grid.pen_height / 2;
  Anchors anchors = {{0, half}, {cap_height_units, grid.cap_height - half}};
  if (bars.count(x_height_units) > 0) anchors[x_height_units] = grid.x_height - half;
  if (bars.count(descender_units) > 0) anchors[descender_units] = half - grid.descender;
  const Anchors heights = anchors;
  for (const double bar : bars) {
    if (heights.count(bar) > 0) continue;
    anchors[bar] = round_to_int(place(heights, bar, grid.scale) - half) + half;
  }
  return anchors;
}

}  // namespace

std::vector<Stroke> fit_to_grid(std::vector<Stroke> strokes, const PixelGrid& grid) {
  if (strokes.empty()) return strokes;
  Features features;
  for (const Stroke& stroke : strokes) {
    for (const StrokePart& piece : stroke) add_features(piece, features);
  }
  add_extremes(strokes, features);
  const Anchors across = anchor_stems(features.x, grid);
  const Anchors up = anchor_bars(features.y, grid);
  for (Stroke& stroke : strokes) {
    for (StrokePart& piece : stroke) {
      for (Point* p : {&piece.from, &piece.control_1, &piece.control_2, &piece.to}) {
        *p = {place(across, p->x, grid.scale), place(up, p->y, grid.scale)};
      }
    }
  }
  return strokes;
}

}  // namespace glassbert
