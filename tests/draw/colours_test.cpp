#include "draw/colours.h"

#include <array>
#include <cmath>
#include <vector>

#include "support/catch.h"

using namespace glassbert;

namespace {

// A colour in OKLab: lightness, green to red, blue to yellow.
using Lab = std::array<double, 3>;

double gamma(double c) {
  c = std::min(1.0, std::max(0.0, c));
  return c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

std::array<double, 3> to_srgb(const Lab& c) {
  const double l = std::pow(c[0] + 0.3963377774 * c[1] + 0.2158037573 * c[2], 3);
  const double m = std::pow(c[0] - 0.1055613458 * c[1] - 0.0638541728 * c[2], 3);
  const double s = std::pow(c[0] - 0.0894841775 * c[1] - 1.2914855480 * c[2], 3);
  return {255 * gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
          255 * gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
          255 * gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

// The point of a uniform Catmull-Rom curve; beyond its ends the points are mirrored.
Lab on_curve(const std::vector<Lab>& points, double t) {
  const int last = static_cast<int>(points.size()) - 1;
  const int i = std::min(static_cast<int>(t * last), last - 1);
  const double u = t * last - i;
  const auto point = [&](int k, std::size_t axis) {
    if (k < 0) return 2 * points[0][axis] - points[1][axis];
    const std::size_t end = static_cast<std::size_t>(last);
    if (k > last) return 2 * points[end][axis] - points[end - 1][axis];
    return points[static_cast<std::size_t>(k)][axis];
  };
  Lab result;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    const double a = point(i - 1, axis), b = point(i, axis);
    const double c = point(i + 1, axis), d = point(i + 2, axis);
    result[axis] = (2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * u * u +
                    (3 * b - a - 3 * c + d) * u * u * u) /
                   2;
  }
  return result;
}

double distance(Colour got, const std::array<double, 3>& expected) {
  return std::max({std::abs(got.red - expected[0]), std::abs(got.green - expected[1]),
                   std::abs(got.blue - expected[2])});
}

const std::vector<Lab> sequential_points = {{.24, .07, -.10},
                                            {.4125, .015, -.115},
                                            {.585, -.065, -.05},
                                            {.7575, -.13, .065},
                                            {.93, -.04, .17}};

const std::vector<Lab> diverging_points = {
    {.36, -.01, -.14}, {.56, -.04, -.12}, {.79, -.025, -.067}, {.985, 0, 0},
    {.79, .09, .04},   {.59, .16, .08},   {.37, .13, .06}};

int brightness(Colour c) { return 299 * c.red + 587 * c.green + 114 * c.blue; }

}  // namespace

TEST_CASE("the sequential table is a curve through five points of OKLab") {
  for (int i = 0; i < 256; ++i) {
    const double t = i / 255.0;
    CHECK(distance(sequential_colour(t), to_srgb(on_curve(sequential_points, t))) < 0.51);
  }
}

TEST_CASE("the diverging table is a curve through seven points of OKLab") {
  for (int i = 0; i < 255; ++i) {
    const double t = i / 254.0;
    CHECK(distance(diverging_colour(t), to_srgb(on_curve(diverging_points, t))) < 0.51);
  }
}

TEST_CASE("a larger share is never a darker colour of the sequential map") {
  for (int i = 0; i < 255; ++i) {
    CHECK(brightness(sequential_colour(i / 255.0)) <=
          brightness(sequential_colour((i + 1) / 255.0)));
  }
}

TEST_CASE("the diverging map is blue below, red above and nearly white in the middle") {
  const Colour low = diverging_colour(0), middle = diverging_colour(0.5),
               high = diverging_colour(1);
  CHECK(low.blue > low.red + 60);
  CHECK(high.red > high.blue + 60);
  CHECK(middle.red == middle.blue);
  CHECK(brightness(middle) > 245000);
  CHECK(diverging_colour(0.51) != middle);
}

TEST_CASE("shares beyond the ends have the ends' colours") {
  CHECK(sequential_colour(-3) == sequential_colour(0));
  CHECK(sequential_colour(1e300) == sequential_colour(1));
  CHECK(diverging_colour(-1e-9) == diverging_colour(0));
}

TEST_CASE("no colour of a map is the mark of a NaN") {
  for (int i = 0; i <= 1000; ++i) {
    CHECK(sequential_colour(i / 1000.0) != not_a_number_colour);
    CHECK(diverging_colour(i / 1000.0) != not_a_number_colour);
  }
}

TEST_CASE("ink on light colours is dark and on dark ones light") {
  CHECK(ink_on(white) != white);
  CHECK(ink_on({0, 0, 0}) == white);
  CHECK(ink_on(sequential_colour(0)) == white);
  CHECK(ink_on(sequential_colour(1)) != white);
}
