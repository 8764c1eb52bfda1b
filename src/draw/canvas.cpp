#include "draw/canvas.h"

#include <algorithm>

#include "core/check.h"

namespace glassbert {

namespace {

int checked_side(int side, const char* name) {
  check(side >= 1 && side <= Canvas::max_side, "Canvas: ", name, " is ", side, ", expected 1..",
        Canvas::max_side);
  return side;
}

std::uint8_t mix(int below, int above, int coverage) {
  return static_cast<std::uint8_t>((below * (255 - coverage) + above * coverage + 127) / 255);
}

}  // namespace

Canvas::Canvas(int width, int height, Colour background)
    : width_(checked_side(width, "width")),
      height_(checked_side(height, "height")),
      bytes_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 3) {
  fill({0, 0, width_, height_}, background);
}

std::size_t Canvas::offset(int x, int y) const {
  return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
          static_cast<std::size_t>(x)) *
         3;
}

Colour Canvas::at(int x, int y) const {
  check(inside(x, y), "Canvas: pixel (", x, ", ", y, ") is outside ", width_, " x ", height_);
  const std::uint8_t* pixel = &bytes_[offset(x, y)];
  return {pixel[0], pixel[1], pixel[2]};
}

void Canvas::set(int x, int y, Colour colour) {
  if (!inside(x, y)) return;
  std::uint8_t* pixel = &bytes_[offset(x, y)];
  pixel[0] = colour.red;
  pixel[1] = colour.green;
  pixel[2] = colour.blue;
}

void Canvas::fill(Box box, Colour colour) {
  const int right = std::min(box.x + box.width, width_);
  const int bottom = std::min(box.y + box.height, height_);
  for (int y = std::max(box.y, 0); y < bottom; ++y) {
    for (int x = std::max(box.x, 0); x < right; ++x) set(x, y, colour);
  }
}

void Canvas::blend(int x, int y, Colour colour, std::uint8_t coverage) {
  if (!inside(x, y)) return;
  const Colour below = at(x, y);
  set(x, y,
      {mix(below.red, colour.red, coverage), mix(below.green, colour.green, coverage),
       mix(below.blue, colour.blue, coverage)});
}

void Canvas::frame(Box box, Colour colour) {
  fill({box.x - 1, box.y - 1, box.width + 2, 1}, colour);
  fill({box.x - 1, box.y + box.height, box.width + 2, 1}, colour);
  fill({box.x - 1, box.y, 1, box.height}, colour);
  fill({box.x + box.width, box.y, 1, box.height}, colour);
}

}  // namespace glassbert
