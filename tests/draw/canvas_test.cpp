#include "draw/canvas.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("a canvas begins in its background and keeps what is set") {
  Canvas canvas(3, 2, {1, 2, 3});
  canvas.set(2, 1, {7, 8, 9});
  CHECK(canvas.at(0, 0) == Colour{1, 2, 3});
  CHECK(canvas.at(2, 1) == Colour{7, 8, 9});
  REQUIRE(canvas.bytes().size() == 18);
  CHECK(canvas.bytes()[15] == 7);
  CHECK(canvas.bytes()[17] == 9);
}

TEST_CASE("drawing outside of a canvas is clipped and changes nothing else") {
  Canvas canvas(4, 4);
  canvas.set(-1, 0, {0, 0, 0});
  canvas.set(4, 0, {0, 0, 0});
  canvas.blend(0, -1, {0, 0, 0}, 255);
  canvas.fill({-5, -5, 5, 5}, {0, 0, 0});
  canvas.fill({4, 4, 100, 100}, {0, 0, 0});
  CHECK(canvas == Canvas(4, 4));
  canvas.fill({-10, 2, 100, 1}, {5, 5, 5});
  CHECK(canvas.at(0, 2) == Colour{5, 5, 5});
  CHECK(canvas.at(3, 2) == Colour{5, 5, 5});
  CHECK(canvas.at(0, 1) == white);
  CHECK(canvas.at(0, 3) == white);
}

TEST_CASE("a blend moves a pixel towards the colour by its coverage") {
  Canvas canvas(3, 1, {100, 200, 0});
  canvas.blend(0, 0, {0, 0, 255}, 0);
  canvas.blend(1, 0, {0, 0, 255}, 255);
  canvas.blend(2, 0, {0, 0, 255}, 51);
  CHECK(canvas.at(0, 0) == Colour{100, 200, 0});
  CHECK(canvas.at(1, 0) == Colour{0, 0, 255});
  CHECK(canvas.at(2, 0) == Colour{80, 160, 51});
}

TEST_CASE("a frame lies just outside of its box") {
  Canvas canvas(5, 5);
  canvas.frame({1, 1, 3, 3}, {0, 0, 0});
  for (int i = 0; i < 5; ++i) {
    CHECK(canvas.at(i, 0) == Colour{0, 0, 0});
    CHECK(canvas.at(4, i) == Colour{0, 0, 0});
  }
  CHECK(canvas.at(1, 1) == white);
  CHECK(canvas.at(3, 3) == white);
}

TEST_CASE("a canvas refuses sides that no PNG of ours may have") {
  CHECK_THROWS_AS(Canvas(0, 5), std::invalid_argument);
  CHECK_THROWS_AS(Canvas(5, -1), std::invalid_argument);
  CHECK_THROWS_AS(Canvas(Canvas::max_side + 1, 1), std::invalid_argument);
  CHECK_NOTHROW(Canvas(Canvas::max_side, 1));
  CHECK_THROWS_AS(Canvas(2, 2).at(2, 0), std::invalid_argument);
}
