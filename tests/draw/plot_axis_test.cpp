#include "draw/plot_axis.h"

#include <cmath>

#include "draw/axis_notes.h"
#include "draw/logarithm.h"
#include "draw/number_text.h"
#include "draw/tick_texts.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

Tensor values(std::initializer_list<real> list) {
  return Tensor(Shape{static_cast<Index>(list.size())}, list);
}

PlotAxis axis_for(AxisKind kind, const Tensor& x, Ends ends = Ends::round) {
  return fit_axis(kind, {&x}, ends, 6);
}

Texts texts_of(const PlotAxis& axis) { return tick_texts(axis.ticks); }

}  // namespace

TEST_CASE("our logarithm agrees with the library's") {
  for (double x = 1e-300; x < 1e300; x *= 1.7)
    CHECK(log10_of(x) == Approx(std::log10(x)).epsilon(1e-14));
  CHECK(log10_of(1) == 0);
  CHECK(log10_of(1000) == Approx(3).epsilon(1e-15));
}

TEST_CASE("a linear axis ends at round numbers and begins at 0 where that is near") {
  const PlotAxis near = axis_for(AxisKind::linear, values({real(0.3), real(0.87)}));
  CHECK(texts_of(near) == Texts{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"});
  CHECK(near.low == 0);
  CHECK(near.high == 1);
  const PlotAxis far = axis_for(AxisKind::linear, values({101, 104}));
  CHECK(far.low == 101);
  CHECK(far.high == 104);
  const PlotAxis both = axis_for(AxisKind::linear, values({-3, 7}));
  CHECK(texts_of(both) == Texts{"-4", "-2", "0", "2", "4", "6", "8"});
}

TEST_CASE("an axis with tight ends reaches from the least to the largest value") {
  const PlotAxis layers = axis_for(AxisKind::linear, values({0, 1, 2}), Ends::tight);
  CHECK(texts_of(layers) == Texts{"0", "1", "2"});
  CHECK(layers.share(0) == 0);
  CHECK(layers.share(1) == 0.5);
  CHECK(layers.share(2) == 1);
}

TEST_CASE("equal values, one value, none, and the largest there are still make an axis") {
  for (const AxisKind kind : {AxisKind::linear, AxisKind::unit, AxisKind::log10}) {
    for (const Ends ends : {Ends::round, Ends::tight}) {
      for (const Tensor& x :
           {values({0}), values({5, 5}), values({-2}), values({real(NAN)}), values({1}),
            values({real(0.3)}), values({real(1e30), real(-1e30)}), values({real(1e-30)}),
            values({1, real(1) + std::numeric_limits<real>::epsilon()})}) {
        const PlotAxis axis = axis_for(kind, x, ends);
        CAPTURE(static_cast<int>(kind), x(0), axis.low, axis.high);
        CHECK(axis.low < axis.high);
        CHECK(axis.ticks.size() >= 1);
        CHECK(axis.ticks.size() <= 20);
        for (const real v : x.values()) {
          if (!axis.shows(v)) continue;
          CHECK(axis.share(v) >= 0);
          CHECK(axis.share(v) <= 1);
        }
      }
    }
  }
}

TEST_CASE("on a logarithmic axis equal ratios are equally far apart") {
  const PlotAxis axis = axis_for(AxisKind::log10, values({real(0.001), 1000}));
  CHECK(texts_of(axis) == Texts{"0.001", "0.1", "10", "1000"});
  CHECK(axis.share(1) == Approx(0.5));
  CHECK(axis.share(10) - axis.share(1) == Approx(axis.share(100) - axis.share(10)));
  CHECK_FALSE(axis.shows(0));
  CHECK_FALSE(axis.shows(-1));
  CHECK(texts_of(axis_for(AxisKind::log10, values({3, 40}))) == Texts{"2", "5", "10", "20", "50"});
}

TEST_CASE("the fixed axis is 0 to 1 whatever the values are, and says what lies beyond") {
  const Tensor x = values({real(0.5), 3, real(NAN)});
  const PlotAxis axis = axis_for(AxisKind::unit, x);
  CHECK(axis.low == 0);
  CHECK(axis.high == 1);
  CHECK(axis.share(3) == 1);
  Notes notes;
  note_axis(notes, axis, "share", {&x});
  CHECK(notes == Notes{"share: fixed axis 0 to 1", "pink: NaN or infinite (1)",
                       "1 values beyond the axis stand at its end"});
}

TEST_CASE(
    "the footer counts what a logarithmic axis can't show, and says nothing of a linear one") {
  const Tensor x = values({0, -1, 2, real(INFINITY)});
  Notes notes;
  note_axis(notes, axis_for(AxisKind::log10, x), "steps", {&x});
  CHECK(notes == Notes{"steps: logarithmic axis", "pink: NaN or infinite (1)",
                       "pink: 0 or less, without a place there (2)"});
  const Tensor plain = values({1, 2});
  Notes none;
  note_axis(none, axis_for(AxisKind::linear, plain), "steps", {&plain});
  CHECK(none.empty());
}

TEST_CASE("axes have names, and no others are known") {
  for (const AxisKind kind : {AxisKind::linear, AxisKind::unit, AxisKind::log10})
    CHECK(axis_named(axis_name(kind)) == kind);
  CHECK_THROWS_AS(axis_named("square"), std::invalid_argument);
}

TEST_CASE("numbers side by side have equally many decimals") {
  CHECK(number_among(0.5, 0.93, false) == "0.50");
  CHECK(number_among(7, 144, true) == "7");
  CHECK(number_among(7.25, 31.5, false) == "7.2");
  CHECK(number_among(0, 0.01, false) == "0");
  CHECK(number_among(0.0012, 0.01, false) == "0.0012");
  CHECK(number_among(2.5e9, 2.5e9, true) == "2.5e+09");
  CHECK(number_among(NAN, 1, false) == "NaN");
  CHECK(number_among(-INFINITY, 1, false) == "-inf");
}
