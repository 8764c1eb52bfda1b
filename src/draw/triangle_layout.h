#pragma once

#include <array>

#include "draw/point.h"
#include "draw/text.h"
#include "draw/triangle.h"

namespace glassbert {

// Shares of three corners.
using Shares = std::array<double, 3>;

// Where one triangle goes, in pixels relative to the content's corner.
struct TriangleLayout {
  static constexpr int title_room = 28;   // above the top corner: the panel's title
  static constexpr int corner_room = 24;  // beside a corner, for its name
  static constexpr int name_limit = 200;  // a longer name is cut

  int left = 0;     // of the lower left corner
  int top = 0;      // of the upper one
  int side = 0;     // of the triangle
  int height = 0;   // sqrt(3)/2 of it
  int room_at = 0;  // to the left and right of the side, for names
  Index steps = 0;  // of the grid along an edge

  Point at(const Shares& shares) const;
  Shares shares_at(Point point) const;  // may lie outside: then one is negative
  int width() const { return side + 2 * room_at; }
  int bottom() const { return top + height; }
};

// The layouts of all panels, side by side. Throws as render(TriangleMap) does.
std::vector<TriangleLayout> lay_out(Font& font, const TriangleMap& picture);

}  // namespace glassbert
