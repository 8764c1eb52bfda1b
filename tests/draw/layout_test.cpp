#include <algorithm>

#include "draw/examples.h"
#include "draw/head_grid_layout.h"
#include "draw/matrix_layout.h"
#include "draw/token_strip_layout.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

constexpr int letter_height = 12;  // from a capital's top to a descender's foot, in labels

// The least distance of the centres of two labels.
int least_distance(const Axis& axis, Index step) {
  int least = axis.pixels;
  for (Index i = step; i < axis.count; i += step) {
    least = std::min(least, axis.centre(i) - axis.centre(i - step));
  }
  return least;
}

}  // namespace

TEST_CASE("labels never collide, for 1 to 600 tokens") {
  Font font;
  for (Index tokens = 1; tokens <= 600; ++tokens) {
    CAPTURE(tokens);
    const MatrixLayout layout = lay_out(font, example_matrix(tokens), 560, 1040);
    REQUIRE(layout.rows.pixels <= 1040);
    if (layout.rows.count > layout.row_step) {
      REQUIRE(least_distance(layout.rows, layout.row_step) >= letter_height);
    }
    if (layout.labels_upwards) continue;
    for (const Label& label : layout.column_labels) {
      REQUIRE(label_width(font, label, MatrixLayout::label_limit, 12) < layout.columns.begin(1));
    }
  }
}

TEST_CASE("every token is labelled while there is room, and cells stay of a friendly size") {
  Font font;
  for (const Index tokens : {1, 3, 16, 24, 60, 80}) {
    const MatrixLayout layout = lay_out(font, example_matrix(tokens), 560, 1040);
    CHECK(layout.row_step == 1);
    CHECK(layout.rows.begin(1) >= 13);
    CHECK(layout.rows.begin(1) <= 48);
    CHECK(layout.rows.pixels == tokens * layout.rows.begin(1));
  }
}

TEST_CASE("cells are whole pixels until there are more cells than pixels") {
  Font font;
  const MatrixLayout many = lay_out(font, example_matrix(512), 560, 1040);
  CHECK(many.rows.pixels == 1024);
  CHECK_FALSE(many.rows.is_pooled());
  CHECK(many.row_step > 1);
  CHECK(lay_out(font, example_matrix(1100), 560, 1040).rows.is_pooled());
}

TEST_CASE("a grid of 144 heads of 128 tokens is about 1,800 pixels wide, a pixel a cell") {
  const HeadGridLayout layout = lay_out(example_grid(12, 12, 128));
  CHECK(layout.tokens.pixels == 128);
  CHECK(layout.x(11) + 128 > 1600);
  CHECK(layout.x(11) + 128 < 1800);
}

TEST_CASE("a grid keeps layers down and heads across; one layer of many heads is broken") {
  const HeadGridLayout grid = lay_out(example_grid(6, 12, 5));
  CHECK(grid.rows == 6);
  CHECK(grid.columns == 12);
  CHECK_FALSE(grid.is_broken);
  const HeadGridLayout layer = lay_out(example_grid(1, 12, 5));
  CHECK(layer.is_broken);
  CHECK(layer.rows * layer.columns == 12);
  const HeadGridLayout few = lay_out(example_grid(1, 3, 5));
  CHECK(few.columns == 3);
  CHECK_FALSE(few.is_broken);
}

TEST_CASE("a grid fits a picture, however many heads and tokens there are") {
  for (const Index heads : {1, 2, 16, 64, 300}) {
    for (const Index tokens : {1, 3, 40, 200}) {
      const HeadGridLayout layout = lay_out(example_grid(2, heads, tokens));
      CHECK(layout.tokens.pixels >= 1);
      CHECK(layout.x(heads - 1) + layout.tokens.pixels < Canvas::max_side - 300);
    }
  }
}

TEST_CASE("on the panels' own scale each head reaches the top of its own, else all share one") {
  HeadGrid grid = example_grid(2, 3, 4);
  grid.layers[1].values()[0] = 8;
  grid.scale = ScaleKind::panel;
  const HeadGridLayout own = lay_out(grid);
  REQUIRE(own.scales.size() == 6);
  CHECK(own.scales[3].high == 8);
  CHECK(own.scales[0].high < 1);
  grid.scale = ScaleKind::symmetric;
  for (const Scale& scale : lay_out(grid).scales)
    CHECK(scale == Scale{ScaleKind::symmetric, -8, 8});
}

TEST_CASE("a strip breaks into lines that hold all tokens, each label within its cell") {
  Font font;
  for (const Index tokens : {1, 3, 24, 128, 512}) {
    const TokenStrip strip = example_strip(tokens);
    const StripLayout layout = lay_out(font, strip);
    CHECK(layout.lines * layout.tokens_a_line >= tokens);
    CHECK((layout.lines - 1) * layout.tokens_a_line < tokens);
    CHECK(layout.width() <= 1080);
    for (const Label& label : layout.rows[0].labels) {
      CHECK(label_width(font, label, layout.cell_width, 12) < layout.cell_width);
    }
  }
}

TEST_CASE("a strip's second row names only the tokens that differ from the first") {
  Font font;
  TokenStrip strip = example_strip(5);
  CHECK_FALSE(lay_out(font, strip).rows[1].shows_labels());
  strip.rows[1].tokens[3] = "wide";
  const StripLayout changed = lay_out(font, strip);
  CHECK(changed.rows[1].shows_label(3));
  CHECK_FALSE(changed.rows[1].shows_label(2));
  strip.rows[1].tokens.push_back("more");
  strip.rows[1].values = example_values(Shape{6});
  CHECK(lay_out(font, strip).rows[1].shows_label(0));
}
