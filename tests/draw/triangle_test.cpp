#include "draw/triangle.h"

#include <algorithm>
#include <cmath>

#include "core/file_error.h"
#include "draw/colours.h"
#include "draw/palette.h"
#include "draw/picture_csv.h"
#include "draw/triangle_layout.h"
#include "draw/triangle_marks.h"
#include "support/catch.h"
#include "support/error_of.h"

using namespace glassbert;

namespace {

// A value that is linear in the shares: 0.9, 0.1 and 0.5 at the corners.
double plane(const Shares& shares) { return 0.9 * shares[0] + 0.1 * shares[1] + 0.5 * shares[2]; }

TrianglePanel example_panel(Index steps, const std::string& word = "not") {
  const std::vector<Shares> places = triangle_points(steps);
  TrianglePanel panel{"a model", {word, "good, fine", "the rest"}, Tensor({std::ssize(places), 4})};
  for (Index p = 0; p < std::ssize(places); ++p) {
    for (std::size_t c = 0; c < 3; ++c) panel.points(p, Index(c)) = static_cast<real>(places[p][c]);
    panel.points(p, 3) = static_cast<real>(plane(places[p]));
  }
  panel.marks.push_back({"own", MarkKind::ring, Tensor({1, 4})});
  for (Index i = 0; i < 4; ++i)
    panel.marks[0].places(0, i) = std::array<real, 4>{0.5, 0.25, 0.25, 1}[i];
  panel.lines.push_back({"border", TriangleLineKind::border, Tensor({1, 6})});
  panel.lines[0].segments(0, 0) = panel.lines[0].segments(0, 5) = 1;
  return panel;
}

TriangleMap example_triangle(Index panels, Index steps = 8) {
  TriangleMap map{{"A title", "a sentence", "no model, seed 1"}, {}};
  for (Index i = 0; i < panels; ++i) map.panels.push_back(example_panel(steps));
  return map;
}

}  // namespace

TEST_CASE("a grid of a triangle has each way to divide n steps once, and finds each by its place") {
  for (const Index n : {1, 2, 7, 60}) {
    const std::vector<Shares> points = triangle_points(n);
    REQUIRE(std::ssize(points) == (n + 1) * (n + 2) / 2);
    for (Index row = 0; row <= n; ++row)
      for (Index column = 0; row + column <= n; ++column) {
        const Shares& point = points[triangle_place(n, row, column)];
        CHECK(point[1] == double(column) / double(n));
        CHECK(point[2] == double(row) / double(n));
      }
  }
}

TEST_CASE("a place in a triangle and its shares are one another's inverse") {
  Font font;
  const TriangleLayout layout = lay_out(font, example_triangle(2))[1];
  for (const Shares& shares : {Shares{1, 0, 0}, Shares{0.2, 0.3, 0.5}, Shares{0, 0, 1}}) {
    const Shares back = layout.shares_at(layout.at(shares));
    for (std::size_t g = 0; g < 3; ++g) CHECK(std::abs(back[g] - shares[g]) < 1e-12);
  }
  CHECK(layout.at({1, 0, 0}).x < layout.at({0, 1, 0}).x);
  CHECK(layout.at({0, 0, 1}).y < layout.at({0, 1, 0}).y);
}

TEST_CASE("the colour at a place is that of its value, between the grid's points too") {
  TriangleMap map = example_triangle(1, 5);
  map.panels[0].marks.clear();
  map.panels[0].lines.clear();
  const Canvas canvas = render(map);
  Font font;
  const TriangleLayout layout = lay_out(font, map)[0];
  // Where the content begins is found by the lower left corner's colour; its row is the last one.
  const Scale unit = fit_scale(ScaleKind::unit, {});
  Index found = 0;
  for (const Shares& shares : {Shares{0.33, 0.4, 0.27}, Shares{0.1, 0.3, 0.6}}) {
    const Colour expected = colour_of(plane(shares), unit);
    const Point at = layout.at(shares);
    for (int y = 0; y < canvas.height(); ++y) {
      const Colour seen = canvas.at(24 + static_cast<int>(at.x), y);  // 24: the page's margin
      found += std::abs(seen.red - expected.red) + std::abs(seen.green - expected.green) +
                   std::abs(seen.blue - expected.blue) <=
               3;
    }
  }
  CHECK(found >= 2);
}

TEST_CASE("triangles side by side do not touch, nor do the names at their feet") {
  Font font;
  TriangleMap map = example_triangle(2);
  map.panels[0] = example_panel(8, "a very long word, and another, and one more beside them");
  const std::vector<TriangleLayout> layouts = lay_out(font, map);
  CHECK(layouts[0].left + layouts[0].side + layouts[0].room_at <=
        layouts[1].left - layouts[1].room_at);
  for (const TriangleLayout& layout : layouts) {
    CHECK(layout.left >= layout.room_at);
    // Two names of the greatest width, each centred under its corner.
    CHECK(TriangleLayout::name_limit <= layout.side);
    // And half of each fits beside the triangle.
    const int half = std::min(TriangleLayout::name_limit,
                              text_width(font, map.panels[0].corners[0], panel_style)) /
                     2;
    if (&layout == &layouts[0]) CHECK(half <= layout.room_at);
  }
}

TEST_CASE("a triangle map is drawn again from its CSV, pixel for pixel") {
  TriangleMap bare = example_triangle(1, 1);
  bare.panels[0].marks.clear();
  bare.panels[0].lines.clear();
  TriangleMap full = example_triangle(3);
  full.panels[1].corners[0] = "a,b \"c\"";
  full.panels[2].marks.push_back({"more", MarkKind::diamond, full.panels[2].marks[0].places});
  full.scale = ScaleKind::panel;
  for (const TriangleMap& map : {bare, full}) {
    const std::string csv = picture_csv(to_sheet(map));
    const Picture again = read_picture_csv(csv, "again.csv");
    CHECK(render(again) == render(map));
    CHECK(picture_csv(to_sheet(again)) == csv);
  }
}

TEST_CASE("a triangle map's file with an unknown mark, or shares that are none, is refused") {
  const std::string csv = picture_csv(to_sheet(example_triangle(1)));
  const auto spoil = [&](const std::string& from, const std::string& to) {
    std::string text = csv;
    text.replace(text.find(from), from.size(), to);
    return error_of([&] { render(read_picture_csv(text, "x.csv")); });
  };
  CHECK_THAT(spoil(": ring", ": star"), holds("x.csv"));
  CHECK_THAT(spoil("# points: 45", "# points: 44"), holds("no number"));
  CHECK_THAT(spoil("0.5,0.25,0.25,1", "0.5,0.25,0.5,1"), holds("sum"));
  CHECK_THROWS_AS(render(TriangleMap{}), std::invalid_argument);
}

TEST_CASE("every mark and every line leaves ink, each its own") {
  std::vector<Canvas> drawn;
  for (const std::string_view name : {"ring", "square", "cross", "dot", "diamond"}) {
    Canvas& canvas = drawn.emplace_back(40, 40, Colour{90, 160, 140});
    draw_mark(canvas, mark_named(name), {20.5, 20.5}, white);
    CHECK(mark_name(mark_named(name)) == name);
  }
  for (const std::string_view name : {"border", "level", "band", "arrow"}) {
    Canvas& canvas = drawn.emplace_back(40, 40, Colour{90, 160, 140});
    draw_triangle_line(canvas, triangle_line_named(name), {5.5, 20.5}, {35.5, 20.5});
    CHECK(triangle_line_name(triangle_line_named(name)) == name);
  }
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    CHECK_FALSE(drawn[i] == Canvas(40, 40, Colour{90, 160, 140}));
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(drawn[i] == drawn[j]);
  }
}
