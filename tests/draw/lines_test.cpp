#include <algorithm>
#include <cmath>

#include "draw/colours.h"
#include "draw/examples.h"
#include "draw/lines_layout.h"
#include "draw/neuron_view_layout.h"
#include "draw/series.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

// One head in which every token attends to the one before it alone.
Lines previous_token_lines(Index tokens) {
  Lines lines = example_lines(1, tokens);
  lines.weights = Tensor(Shape{1, tokens, tokens});
  for (Index i = 0; i < tokens; ++i) lines.weights(0, i, std::max<Index>(0, i - 1)) = 1;
  return lines;
}

}  // namespace

TEST_CASE("there is a line for each weight that can be seen, from its query to its key") {
  Font font;
  const LinesLayout layout = lay_out(font, previous_token_lines(5));
  REQUIRE(layout.lines.size() == 5);
  CHECK(layout.left_out == Approx(0).margin(1e-9));
  for (const WeightLine& line : layout.lines) {
    CHECK(line.key == std::max<Index>(0, line.query - 1));
    CHECK(layout.from(line).x < layout.to(line).x);
    CHECK((layout.to(line).y < layout.from(line).y) == (line.query > 0));
  }
}

TEST_CASE("the strongest lines lie on top, and a line's opacity is its weight") {
  Font font;
  Lines lines = example_lines(2, 6);
  const LinesLayout layout = lay_out(font, lines);
  CHECK(std::is_sorted(layout.lines.begin(), layout.lines.end(),
                       [](const auto& a, const auto& b) { return a.share < b.share; }));
  for (const WeightLine& line : layout.lines)
    CHECK(line.share == Approx(lines.weights(line.head, line.query, line.key)));
  lines.scale = ScaleKind::panel;
  CHECK(lay_out(font, lines).lines.back().share == Approx(1));
}

TEST_CASE("what is left out is the weakest, and its share of all weight is told") {
  Font font;
  Lines lines = previous_token_lines(4);
  lines.weights(0, 2, 3) = real(0.01);
  const LinesLayout layout = lay_out(font, lines);
  CHECK(layout.lines.size() == 4);
  CHECK(layout.left_out == Approx(0.01 / 4.01));
  const LinesLayout many = lay_out(font, example_lines(3, 128));
  CHECK(many.lines.size() <= 6000);
  CHECK(many.least_share > 0.02);
  CHECK(many.lines.front().share == many.least_share);
}

TEST_CASE("labels of the head view never collide, for 1 to 600 tokens") {
  Font font;
  for (Index tokens = 1; tokens <= 600; ++tokens) {
    const TokenAxis axis = lay_out_tokens(font, example_tokens(tokens), 30);
    CAPTURE(tokens);
    REQUIRE(axis.rows.pixels <= 1040);
    if (tokens > axis.step) REQUIRE(axis.rows.centre(axis.step) - axis.rows.centre(0) >= 12);
    if (tokens <= 80) REQUIRE(axis.step == 1);
  }
}

TEST_CASE("one query stands at the middle of its keys") {
  Font font;
  Lines lines = example_lines(2, 9);
  lines.queries = {"fog"};
  lines.weights = example_values(Shape{2, 1, 9});
  const LinesLayout layout = lay_out(font, lines);
  const int middle = layout.key_top() + layout.keys.rows.pixels / 2;
  CHECK(layout.query_top() + layout.queries.rows.centre(0) == Approx(middle).margin(1));
}

TEST_CASE("each head has its colour, and a weight that is no number is a pink line") {
  Lines lines = example_lines(3, 4);
  for (real& weight : lines.weights.values()) weight = 1;
  const Canvas canvas = render(lines);
  for (std::size_t head = 0; head < 3; ++head)
    CHECK(count_of(canvas, category_colour(head)) > 121);  // more than the legend's square
  CHECK(count_of(canvas, not_a_number_colour) == 0);
  lines.weights(1, 2, 3) = static_cast<real>(NAN);
  CHECK(count_of(render(lines), not_a_number_colour) > 100);
}

TEST_CASE("lines without heads, of another shape, or with signs are refused") {
  CHECK_THROWS_AS(render(Lines{}), std::invalid_argument);
  Lines lines = example_lines(2, 4);
  lines.heads.pop_back();
  CHECK_THROWS_AS(render(lines), std::invalid_argument);
  Lines signed_lines = example_lines(2, 4);
  signed_lines.scale = ScaleKind::symmetric;
  CHECK_THROWS_AS(render(signed_lines), std::invalid_argument);
}

TEST_CASE("a neuron view keeps its columns apart for every count of tokens and dimensions") {
  Font font;
  for (const Index tokens : {1, 3, 24, 128, 512}) {
    for (const Index dimensions : {1, 4, 16, 64, 128, 1000}) {
      const NeuronViewLayout layout = lay_out(font, example_neuron_view(tokens, dimensions));
      CHECK(layout.keys_x + layout.dimensions.pixels < layout.products_x);
      CHECK(layout.products_x + layout.dimensions.pixels < layout.scores_x);
      CHECK(layout.width < 1200);
      CHECK(layout.bottom() < 1300);
    }
  }
}

TEST_CASE("each column of a neuron view has its own symmetric scale") {
  Font font;
  NeuronView view = example_neuron_view(4, 5);
  view.keys(1, 2) = -40;
  view.scores(3) = 9;
  const NeuronViewLayout layout = lay_out(font, view);
  CHECK(layout.key_scale == Scale{ScaleKind::symmetric, -40, 40});
  CHECK(layout.score_scale == Scale{ScaleKind::symmetric, -9, 9});
  CHECK(layout.query_scale.high < 9);
}

TEST_CASE("numbers that are none are pink in every column of a neuron view") {
  const NeuronView view = example_neuron_view(6, 4);
  CHECK(count_of(render(view), not_a_number_colour) == 0);
  for (Tensor NeuronView::*part : {&NeuronView::query, &NeuronView::keys, &NeuronView::products,
                                   &NeuronView::scores, &NeuronView::probs}) {
    NeuronView broken = view;
    (broken.*part).values()[0] = static_cast<real>(NAN);
    CHECK(count_of(render(broken), not_a_number_colour) > 20);
  }
}

TEST_CASE("a neuron view of other shapes is refused") {
  CHECK_THROWS_AS(render(NeuronView{}), std::invalid_argument);
  NeuronView view = example_neuron_view(4, 5);
  view.products = Tensor(Shape{4, 4});
  CHECK_THROWS_AS(render(view), std::invalid_argument);
}
