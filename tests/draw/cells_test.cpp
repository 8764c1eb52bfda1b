#include "draw/cells.h"

#include <cmath>

#include "draw/colours.h"
#include "draw/examples.h"
#include "support/catch.h"

using namespace glassbert;

TEST_CASE("each cell has exactly the colour of its value") {
  const Tensor values = example_values(Shape{3, 5});
  Canvas canvas(40, 30);
  draw_cells(canvas, 2, 1, {3, 9}, {5, 35}, values.values(), {});
  for (int y = 0; y < 9; ++y) {
    for (int x = 0; x < 35; ++x) {
      REQUIRE(canvas.at(2 + x, 1 + y) == colour_of(values(y / 3, x / 7), {}));
    }
  }
  CHECK(canvas.at(1, 1) == white);
  CHECK(canvas.at(37, 1) == white);
  CHECK(canvas.at(2, 10) == white);
}

TEST_CASE("a pixel shows the maximum of the cells that it covers") {
  for (const int pixels : {1, 3, 7, 64, 99}) {
    const Index count = 100;
    Tensor values(Shape{count, count});
    values(37, 62) = 1;
    Canvas canvas(100, 100);
    const Axis axis{count, pixels};
    draw_cells(canvas, 0, 0, axis, axis, values.values(), {});
    int found = 0;
    for (int y = 0; y < pixels; ++y) {
      for (int x = 0; x < pixels; ++x) found += canvas.at(x, y) == sequential_colour(1);
    }
    CHECK(found >= 1);
    CHECK(found <= 4);  // a cell on a pixel's edge belongs to both
    CHECK(canvas.at(static_cast<int>(62 * pixels / count), static_cast<int>(37 * pixels / count)) ==
          sequential_colour(1));
  }
}

TEST_CASE("of signed values a pixel shows the strongest, and a NaN wins") {
  Tensor values(Shape{1, 4}, {real(0.5), real(-1), real(0.25), real(NAN)});
  Canvas canvas(2, 1);
  const Scale scale{ScaleKind::symmetric, -1, 1};
  draw_cells(canvas, 0, 0, {1, 1}, {4, 2}, values.values(), scale);
  CHECK(canvas.at(0, 0) == diverging_colour(0));
  CHECK(canvas.at(1, 0) == not_a_number_colour);
}

TEST_CASE("every item of an axis lies in a pixel of its own or shares one, and none is lost") {
  for (const Index count : {1, 2, 7, 100, 513}) {
    for (const int pixels : {1, 5, 100, 512, 1026}) {
      const Axis axis{count, pixels};
      Index next = 0;
      for (int pixel = 0; pixel < pixels; ++pixel) {
        const auto items = axis.items_at(pixel);
        REQUIRE(items.first <= next);
        REQUIRE(items.second > items.first);
        REQUIRE(items.second <= count);
        next = items.second;
      }
      CHECK(next == count);
    }
  }
}

TEST_CASE("a matrix of another size than its axes is refused") {
  Canvas canvas(4, 4);
  CHECK_THROWS_AS(draw_cells(canvas, 0, 0, {2, 4}, {3, 4}, Tensor(Shape{2, 2}).values(), {}),
                  std::invalid_argument);
}
