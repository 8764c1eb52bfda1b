#include "draw/font.h"

#include <numeric>
#include <set>

#include "draw/glyphs.h"
#include "draw/text.h"
#include "support/catch.h"
#include "support/sanitized.h"

using namespace glassbert;

namespace {

int ink_in(const Glyph& glyph) {
  return std::accumulate(glyph.ink.values.begin(), glyph.ink.values.end(), 0);
}

std::vector<char32_t> drawn_characters() {
  std::vector<char32_t> all;
  for (char32_t c = 0x20; c < 0x7F; ++c) all.push_back(c);
  for (char32_t c = 0xA0; c < 0x100; ++c) all.push_back(c);
  return all;
}

bool is_space(char32_t c) { return c == U' ' || c == 0xA0; }

// A canvas with a text from (10, 30); everything else is white.
Canvas written(const std::string& text, const TextStyle& style) {
  Canvas canvas(400, 60);
  Font font;
  draw_text(canvas, font, text, 10, 30, style);
  return canvas;
}

}  // namespace

TEST_CASE("every printable character of ASCII and Latin-1 is drawn, at every size and weight") {
  Font font;
  for (const char32_t c : drawn_characters()) {
    CAPTURE(static_cast<unsigned>(c));
    REQUIRE(find_glyph(c) != nullptr);
    for (const int size : {8, 13, 40, 9, 11, 12, 14, 17}) {
      if (is_sanitized && size == 9) break;
      for (const Weight weight : {Weight::regular, Weight::bold}) {
        const Glyph& glyph = font.glyph(c, {size, weight, {}});
        CHECK(glyph.advance > 0);
        CHECK((ink_in(glyph) == 0) == is_space(c));
      }
    }
  }
}

TEST_CASE("no two characters look the same at the size of labels") {
  Font font;
  std::set<std::vector<std::uint8_t>> shapes;
  std::size_t count = 0;
  for (const char32_t c : drawn_characters()) {
    // The soft hyphen is a hyphen; the two spaces are blank.
    if (is_space(c) || c == 0xAD) continue;
    const Glyph& glyph = font.glyph(c, {13, Weight::regular, {}});
    std::vector<std::uint8_t> shape = glyph.ink.values;
    shape.push_back(static_cast<std::uint8_t>(glyph.ink.top));
    shapes.insert(shape);
    ++count;
  }
  CHECK(shapes.size() == count);
}

TEST_CASE("stems are sharp: an upright letter begins on a pixel's edge, with full ink") {
  Font font;
  for (const int size : {10, 11, 12, 13, 14, 17}) {
    const TextStyle style{size, Weight::regular, {}};
    const Glyph& glyph = font.glyph(U'I', style);
    const int height = cap_height(style);
    const int column = std::max(0, 1 - glyph.ink.left);  // the stem's: one pixel of space before it
    for (int row = 0; row < glyph.ink.height; ++row) {
      const int y = glyph.ink.top - row;  // the pixel's upper edge above the baseline
      const int coverage =
          glyph.ink.values[static_cast<std::size_t>(row * glyph.ink.width + column)];
      CHECK(coverage == (y >= 1 && y <= height ? 255 : 0));
    }
  }
}

TEST_CASE("bold letters hold more ink") {
  Font font;
  for (const char32_t c : {U'a', U'M', U'8'}) {
    CHECK(ink_in(font.glyph(c, {13, Weight::bold, {}})) >
          ink_in(font.glyph(c, {13, Weight::regular, {}})) * 5 / 4);
  }
}

TEST_CASE("a character beyond Latin-1 is a box that tells its code") {
  Font font;
  const TextStyle style{12, Weight::regular, {}};
  const Glyph& chinese = font.glyph(0x4F60, style);
  const Glyph& other = font.glyph(0x597D, style);
  const Glyph& emoji = font.glyph(0x1F600, style);
  CHECK(chinese.ink.values != other.ink.values);
  CHECK(emoji.advance > chinese.advance);
  CHECK(font.glyph(0x10FFFF, style).advance > emoji.advance);
  CHECK(ink_in(font.glyph(U'\t', style)) == 0);
}

TEST_CASE("text turned upwards is text turned by a quarter") {
  const TextStyle style{12, Weight::regular, {0, 0, 0}};
  const Canvas flat = written("Agj 4 é", style);
  Canvas turned(60, 400);
  Font font;
  draw_text_upwards(turned, font, "Agj 4 é", 30, 390, style);
  for (int x = 0; x < 400; ++x) {
    for (int y = 0; y < 60; ++y) REQUIRE(flat.at(x, y) == turned.at(y, 399 - x));
  }
}

TEST_CASE("the same text gives the same pixels, whatever was drawn before") {
  Font used;
  Canvas scratch(100, 40);
  draw_text(scratch, used, "Zebra äöü", 0, 20, {12, Weight::bold, {9, 9, 9}});
  Canvas canvas(400, 60);
  draw_text(canvas, used, "Zebra äöü 🦓", 10, 30, {12, Weight::regular, {}});
  CHECK(canvas == written("Zebra äöü 🦓", {12, Weight::regular, {}}));
}
