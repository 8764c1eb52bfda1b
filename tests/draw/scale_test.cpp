#include "draw/scale.h"

#include <cmath>
#include <limits>

#include "draw/colours.h"
#include "draw/tick_texts.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("the fixed scale is 0 to 1 whatever the values are") {
  CHECK(fit_scale(ScaleKind::unit, {-3, 7}) == Scale{ScaleKind::unit, 0, 1});
}

TEST_CASE("the panel's scale runs from zero to the largest value") {
  const std::vector<real> values = {real(0.25), real(0.5), real(0.125)};
  CHECK(fit_scale(ScaleKind::panel, widen({}, values)) == Scale{ScaleKind::panel, 0, 0.5});
}

TEST_CASE("a symmetric scale reaches as far below zero as above") {
  const std::vector<real> values = {real(-0.75), real(0.5)};
  CHECK(fit_scale(ScaleKind::symmetric, widen({}, values)) ==
        Scale{ScaleKind::symmetric, -0.75, 0.75});
}

TEST_CASE("zeros alone, and values that are no numbers, leave a scale that ends at 1") {
  const std::vector<real> values = {0, real(NAN), real(-infinite), real(infinite)};
  CHECK(fit_scale(ScaleKind::panel, widen({}, values)) == Scale{ScaleKind::panel, 0, 1});
  CHECK(fit_scale(ScaleKind::symmetric, widen({}, values)) == Scale{ScaleKind::symmetric, -1, 1});
}

TEST_CASE("a value has the colour at its share of the scale") {
  CHECK(colour_of(0.3, {}) == sequential_colour(0.3));
  CHECK(colour_of(3, {ScaleKind::panel, 0, 4}) == sequential_colour(0.75));
  CHECK(colour_of(-1, {ScaleKind::symmetric, -2, 2}) == diverging_colour(0.25));
  CHECK(colour_of(0, {ScaleKind::symmetric, -2, 2}) == diverging_colour(0.5));
  CHECK(colour_of(7, {}) == sequential_colour(1));
  CHECK(colour_of(1e308, {ScaleKind::symmetric, -1.5e308, 1.5e308}) == diverging_colour(5 / 6.0));
}

TEST_CASE("a value that is no number has the marked colour") {
  CHECK(colour_of(NAN, {}) == not_a_number_colour);
  CHECK(colour_of(-infinite, {}) == not_a_number_colour);
}

TEST_CASE("ticks stand at round numbers and cover the scale") {
  CHECK(tick_texts(nice_ticks({}, 6)) == Texts{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"});
  CHECK(tick_texts(nice_ticks({}, 3)) == Texts{"0.0", "0.5", "1.0"});
  CHECK(tick_texts(nice_ticks({ScaleKind::panel, 0, 0.037}, 5)) ==
        Texts{"0.00", "0.01", "0.02", "0.03"});
  CHECK(tick_texts(nice_ticks({ScaleKind::symmetric, -3.4, 3.4}, 5)) == Texts{"-2", "0", "2"});
  CHECK(tick_texts(nice_ticks({ScaleKind::panel, 0, 420}, 5)) == Texts{"0", "200", "400"});
  CHECK(tick_texts(nice_ticks({ScaleKind::panel, 0, 2.5e-9}, 4)) == Texts{"0", "1e-09", "2e-09"});
}

TEST_CASE("there are never more ticks than asked for, on a scale of any size") {
  for (double size = 1e-30; size < 1e30; size *= 1.7) {
    for (const int most : {2, 3, 6, 11}) {
      const std::size_t count = nice_ticks({ScaleKind::panel, 0, size}, most).size();
      CHECK(count >= 1);
      CHECK(count <= static_cast<std::size_t>(most));
      CHECK(nice_ticks({ScaleKind::symmetric, -size, size}, most).size() <=
            static_cast<std::size_t>(most));
    }
  }
}

TEST_CASE("numbers in cells are short, and signed where the scale is") {
  CHECK(cell_number(0.0041, {}) == "0.00");
  CHECK(cell_number(0.256, {}) == "0.26");
  CHECK(cell_number(0.0041, {ScaleKind::panel, 0, 0.02}) == "0.004");
  CHECK(cell_number(-0.00041, {ScaleKind::symmetric, -0.005, 0.005}) == "-0.0004");
  CHECK(cell_number(0.00001, {ScaleKind::symmetric, -0.005, 0.005}) == "0.0000");
  CHECK(cell_number(2e-7, {ScaleKind::symmetric, -3e-7, 3e-7}) == "+2e-07");
  CHECK(cell_number(-1234, {ScaleKind::panel, -1234, 0}) == "-1.2e+03");
  CHECK(cell_number(11, {ScaleKind::panel, 0, 11}, true) == "11");
  CHECK(cell_number(3, {ScaleKind::symmetric, -5, 5}, true) == "+3");
  CHECK(cell_number(0.1, {ScaleKind::symmetric, -1, 1}) == "+0.10");
  CHECK(cell_number(-0.1, {ScaleKind::symmetric, -1, 1}) == "-0.10");
  CHECK(cell_number(-0.001, {ScaleKind::symmetric, -1, 1}) == "0.00");
  CHECK(cell_number(0.001, {ScaleKind::symmetric, -1, 1}) == "0.00");
  CHECK(cell_number(NAN, {}) == "NaN");
}

TEST_CASE("scales describe themselves and are found by name") {
  CHECK(describe({}) == "fixed scale 0 to 1");
  CHECK(describe({ScaleKind::panel, 0, 0.37}) == "own scale 0.00 to 0.37");
  CHECK(describe({ScaleKind::symmetric, -2, 2}) == "symmetric about 0, up to 2.00");
  for (const ScaleKind kind : {ScaleKind::unit, ScaleKind::panel, ScaleKind::symmetric}) {
    CHECK(scale_named(scale_name(kind)) == kind);
  }
  CHECK_THROWS_AS(scale_named("log"), std::invalid_argument);
}
