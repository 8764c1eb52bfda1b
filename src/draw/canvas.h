#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace glassbert {

// 8 bits each of red, green and blue (sRGB).
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

inline constexpr Colour white{255, 255, 255};

// A rectangle of pixels: columns x .. x+width-1, rows y .. y+height-1, y downwards.
struct Box {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

// A picture in memory. Drawing outside of it is clipped, never an error: a label may hang over.
class Canvas {
 public:
  static constexpr int max_side = 16384;

  // Throws std::invalid_argument unless both sides are 1 .. max_side.
  Canvas(int width, int height, Colour background = white);

  int width() const { return width_; }
  int height() const { return height_; }

  // Throws std::invalid_argument outside the picture.
  Colour at(int x, int y) const;

  void set(int x, int y, Colour colour);
  void fill(Box box, Colour colour);

  // Mixes `colour` into a pixel: coverage 0 leaves it, 255 replaces it.
  void blend(int x, int y, Colour colour, std::uint8_t coverage);

  // A line of one pixel around the box, just outside of it.
  void frame(Box box, Colour colour);

  // Rows from the top, 3 bytes a pixel: width * height * 3 bytes, as io/png takes them.
  std::span<const std::uint8_t> bytes() const { return bytes_; }

  bool operator==(const Canvas&) const = default;

 private:
  bool inside(int x, int y) const { return x >= 0 && y >= 0 && x < width_ && y < height_; }
  std::size_t offset(int x, int y) const;

  int width_;
  int height_;
  std::vector<std::uint8_t> bytes_;
};

}  // namespace glassbert
