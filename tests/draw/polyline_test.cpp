#include "draw/polyline.h"

#include <vector>

#include "support/catch.h"

using namespace glassbert;

namespace {

constexpr Colour black{0, 0, 0};

// How much ink a picture has: 1 for a black pixel.
double ink_of(const Canvas& canvas) {
  double ink = 0;
  for (const std::uint8_t byte : canvas.bytes()) ink += (255 - byte) / 255.0 / 3;
  return ink;
}

}  // namespace

TEST_CASE("a line has as much ink as its length and width, in every direction") {
  for (const Point to : {Point{90, 50}, {50, 90}, {10, 80}, {80, 10}, {50.5, 7}}) {
    Canvas canvas(100, 100);
    draw_segment(canvas, {50, 50}, to, {black, 3});
    const double x = to.x - 50, y = to.y - 50;
    const double area = std::sqrt(x * x + y * y) * 3 + 3.14159 * 2.25;
    CHECK(ink_of(canvas) == Approx(area).epsilon(0.05));
  }
}

TEST_CASE("a horizontal line fills its rows and no others") {
  Canvas canvas(20, 20);
  draw_segment(canvas, {5, 10}, {15, 10}, {black, 2});
  CHECK(canvas.at(10, 9) == black);
  CHECK(canvas.at(10, 10) == black);
  CHECK(canvas.at(10, 8) == white);
  CHECK(canvas.at(10, 11) == white);
}

TEST_CASE("a line is the same from both ends") {
  Canvas there(60, 60), back(60, 60);
  draw_segment(there, {3, 7}, {55, 41}, {black, 2});
  draw_segment(back, {55, 41}, {3, 7}, {black, 2});
  CHECK(there == back);
}

TEST_CASE("opacity mixes a line with what is below it") {
  Canvas canvas(20, 20);
  draw_segment(canvas, {0, 10}, {20, 10}, {black, 4, 0.5});
  CHECK(canvas.at(10, 10).red == Approx(127).margin(1));
  draw_segment(canvas, {0, 10}, {20, 10}, {black, 4, 0});
  CHECK(canvas.at(10, 10).red == Approx(127).margin(1));
}

TEST_CASE("a polyline is no darker where its parts overlap") {
  Canvas canvas(40, 40);
  const std::vector<Point> points = {{5, 20}, {35, 20}, {5, 20}, {35, 20}};
  draw_polyline(canvas, points, {black, 4, 0.5});
  CHECK(canvas.at(20, 20).red == Approx(127).margin(1));
}

TEST_CASE("lines that leave the picture are clipped, and no points draw nothing") {
  Canvas canvas(10, 10);
  const std::vector<Point> points = {{-50, -50}, {60, 70}};
  draw_polyline(canvas, points, {black, 2});
  draw_segment(canvas, {-5, 4}, {-1, 4}, {black, 1});
  CHECK(ink_of(canvas) > 5);
  Canvas empty(10, 10);
  draw_polyline(empty, {}, {black, 2});
  CHECK(ink_of(empty) == 0);
}

TEST_CASE("two equal points are a dot") {
  Canvas canvas(20, 20);
  draw_segment(canvas, {10, 10}, {10, 10}, {black, 8});
  CHECK(ink_of(canvas) == Approx(3.14159 * 16).epsilon(0.03));
}
