#include "draw/picture.h"

#include <cmath>

#include "draw/colours.h"
#include "draw/examples.h"
#include "draw/notes.h"
#include "support/catch.h"
#include "support/sanitized.h"

using namespace glassbert;

namespace {

// FNV-1a, 64 bits.
std::uint64_t hash_of(const Canvas& canvas) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const std::uint8_t byte : canvas.bytes()) hash = (hash ^ byte) * 1099511628211ull;
  return hash;
}

// Values that any machine makes alike: k/63 for the k-th cell of 8 x 8.
Heatmap fixed_heatmap() {
  Heatmap picture = example_heatmap(8);
  for (Index i = 0; i < 64; ++i) {
    picture.panels[0].values.values()[static_cast<std::size_t>(i)] = static_cast<real>(i) / 63;
  }
  return picture;
}

}  // namespace

TEST_CASE("a fixed picture of 8 x 8 cells has the same pixels on every machine") {
  CHECK(hash_of(render(fixed_heatmap())) == 0x682f7ee14dc936d9ull);
}

TEST_CASE("fixed lines, bars and curves have the same pixels on every machine") {
  Lines lines = example_lines(1, 8);
  lines.weights = reshaped(fixed_heatmap().panels[0].values, Shape{1, 8, 8});
  CHECK(hash_of(render(lines)) == 0xfd1ea06a18b9829full);
  Bars bars = example_bars(8);
  LineChart chart = example_chart(8);
  for (std::size_t i = 0; i < 2; ++i) {
    const Tensor values = slice(fixed_heatmap().panels[0].values, static_cast<Index>(i) + 1);
    bars.series[i].values = chart.series[i].values = values;
  }
  chart.x_axis = chart.y_axis = AxisKind::log10;
  CHECK(hash_of(render(bars)) == 0x34a8c10021253be6ull);
  CHECK(hash_of(render(chart)) == 0xfa422a880c898e15ull);
}

TEST_CASE("the same picture has the same bytes each time, and another value other bytes") {
  Heatmap picture = example_heatmap(9);
  const Canvas first = render(picture);
  CHECK(render(picture) == first);
  picture.panels[0].values(4, 4) = 1;
  CHECK_FALSE(render(picture) == first);
}

TEST_CASE("every kind of picture is drawn for 1, 3, 24, 128 and 512 tokens") {
  for (const Index tokens : {1, 3, 24, 128, 512}) {
    if (is_sanitized && tokens == 512) break;  // as many pixels again as all others together
    CAPTURE(tokens);
    for (const Picture& picture :
         {Picture(example_heatmap(tokens)), Picture(example_grid(2, 3, tokens)),
          Picture(example_strip(tokens)), Picture(example_bars(tokens)),
          Picture(example_chart(tokens)), Picture(example_lines(2, tokens)),
          Picture(example_neuron_view(tokens, tokens))}) {
      const Canvas canvas = render(picture);
      CHECK(canvas.width() >= 320);
      CHECK(canvas.width() < 2000);
      // The margin is free: nothing is cut off.
      for (int y = 0; y < canvas.height(); ++y) {
        REQUIRE(canvas.at(0, y) == white);
        REQUIRE(canvas.at(canvas.width() - 1, y) == white);
      }
      for (int x = 0; x < canvas.width(); ++x) {
        REQUIRE(canvas.at(x, 0) == white);
        REQUIRE(canvas.at(x, canvas.height() - 1) == white);
      }
    }
  }
}

TEST_CASE("zeros, equal values and values that are no numbers are drawn on every scale") {
  for (const ScaleKind kind : {ScaleKind::unit, ScaleKind::panel, ScaleKind::symmetric}) {
    for (const double value : {0.0, 0.25, -1e30, double(NAN), double(INFINITY)}) {
      Heatmap heatmap = example_heatmap(4);
      HeadGrid grid = example_grid(2, 2, 4);
      heatmap.panels[0].scale = grid.scale = kind;
      for (real& v : heatmap.panels[0].values.values()) v = static_cast<real>(value);
      for (real& v : grid.layers[1].values()) v = static_cast<real>(value);
      const bool is_marked = !std::isfinite(value);
      CHECK((count_of(render(heatmap), not_a_number_colour) > 100) == is_marked);
      CHECK((count_of(render(grid), not_a_number_colour) > 100) == is_marked);
    }
  }
}

TEST_CASE("a heatmap's cells have exactly the colours of the table") {
  const Heatmap picture = fixed_heatmap();
  const Canvas canvas = render(picture);
  for (const real value : picture.panels[0].values.values()) {
    CHECK(count_of(canvas, colour_of(value, {})) >= 40 * 40);
  }
}

TEST_CASE("words of any script and length, and titles of any length, are drawn") {
  Heatmap picture = example_heatmap(6);
  picture.caption.title = "words before it " + std::string(300, 'W');
  picture.caption.footer = std::string(900, 'f');
  picture.panels[0].rows =
      picture.panels[0].columns = {"[CLS]", "naïve", "你好", "😀", std::string(100, 'x'), "\xFF\n"};
  const Canvas canvas = render(picture);
  CHECK(canvas.width() < 1000);
  CHECK(canvas.height() > 500);
}

TEST_CASE("neighbours with one scale share a colour bar, a signed difference has its own") {
  Heatmap one = example_heatmap(5);
  Heatmap two = one;
  two.panels.push_back(one.panels[0]);
  Heatmap three = two;
  three.panels.push_back(one.panels[0]);
  three.panels[2].scale = ScaleKind::symmetric;
  three.panels[2].value_name = "difference";
  CHECK(count_of(render(three), diverging_colour(0)) > 0);
  CHECK(count_of(render(three), sequential_colour(1)) ==
        count_of(render(two), sequential_colour(1)));
  CHECK(count_of(render(two), sequential_colour(1)) == count_of(render(one), sequential_colour(1)));
  CHECK(count_of(render(two), diverging_colour(0)) == 0);
  CHECK(render(three).width() > render(two).width());
  CHECK(render(two).width() > render(one).width());
}

TEST_CASE("pictures with labels and values of different counts are refused") {
  Heatmap heatmap = example_heatmap(4);
  heatmap.panels[0].rows.pop_back();
  CHECK_THROWS_AS(render(heatmap), std::invalid_argument);
  CHECK_THROWS_AS(render(Heatmap{}), std::invalid_argument);
  HeadGrid grid = example_grid(2, 2, 4);
  grid.layers[1] = Tensor(Shape{3, 4, 4});
  CHECK_THROWS_AS(render(grid), std::invalid_argument);
  CHECK_THROWS_AS(render(HeadGrid{}), std::invalid_argument);
  TokenStrip strip = example_strip(4);
  strip.rows[0].tokens.pop_back();
  CHECK_THROWS_AS(render(strip), std::invalid_argument);
  CHECK_THROWS_AS(render(TokenStrip{}), std::invalid_argument);
}

TEST_CASE("the footer tells of thinned labels, pooled cells and values that are no numbers") {
  Notes notes;
  note_labels(notes, 1);
  note_pooling(notes, {10, 20}, {10, 10});
  note_not_finite(notes, 0);
  CHECK(notes.empty());
  note_labels(notes, 4);
  note_pooling(notes, {512, 128}, {512, 128});
  note_not_finite(notes, 3);
  REQUIRE(notes.size() == 3);
  CHECK(notes[0] == "every 4th token is labelled");
  CHECK(notes[1] ==
        "512 x 512 cells on 128 x 128 pixels: each shows the maximum of those it covers");
  CHECK(notes[2] == "pink: NaN or infinite (3)");
}

TEST_CASE("a head is titled by its numbers and by its place") {
  CHECK(head_title(3, 4) == "layer 3, head 4: the 4th, the 5th");
  CHECK(head_title(0, 1) == "layer 0, head 1: the 1st, the 2nd");
  CHECK(head_title(2, 10) == "layer 2, head 10: the 3rd, the 11th");
  CHECK(ordinal(12) == "12th");
  CHECK(ordinal(113) == "113th");
  CHECK(ordinal(121) == "121st");
}
