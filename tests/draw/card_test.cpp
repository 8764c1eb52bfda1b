#include "draw/card.h"

#include <algorithm>
#include <cmath>

#include "draw/card_layout.h"
#include "draw/palette.h"
#include "draw/picture_csv.h"
#include "draw/text.h"
#include "support/catch.h"
#include "support/error_of.h"

using namespace glassbert;

namespace {

CardRow example_row(const std::string& name, Badge badge, int words) {
  CardRow row{name, badge, ""};
  for (int i = 0; i < words; ++i) row.sentence += i == 0 ? "measured" : " beside its control";
  row.numbers(0) = real(0.31);
  row.numbers(1) = real(0.12);
  row.numbers(2) = real(-0.2);
  return row;
}

Card example_card(Index tokens) {
  Card card{{"A title", "a sentence", "no model, seed 1"}, {}, Tensor(Shape{tokens})};
  for (Index t = 0; t < tokens; ++t) {
    card.tokens.push_back(t % 3 == 0 ? "[CLS]" : "wonderful");
    card.scores(t) = real(double(t) / double(tokens));
  }
  card.rows = {example_row("necessity", Badge::pass, 3), example_row("uniqueness", Badge::fail, 40),
               example_row("liar", Badge::untested, 1)};
  for (real& x : card.rows[2].numbers.values()) x = static_cast<real>(NAN);
  card.uses = {example_row("audit", Badge::fail, 30)};
  return card;
}

}  // namespace

TEST_CASE("tokens of a card stay inside it and don't overlap, for 1 to 200 of them") {
  Font font;
  for (const Index tokens : {1, 9, 60, 200}) {
    const Card card = example_card(tokens);
    const CardLayout layout = lay_out(font, card);
    REQUIRE(std::ssize(layout.tokens) == tokens);
    for (std::size_t t = 0; t < layout.tokens.size(); ++t) {
      const Box& box = layout.tokens[t].box;
      CHECK(box.x + box.width <= CardLayout::width);
      CHECK(box.y + box.height < layout.rows[0].top);
      if (t == 0) continue;
      const Box& before = layout.tokens[t - 1].box;
      CHECK((box.y > before.y + before.height - 1 || box.x >= before.x + before.width));
    }
  }
}

TEST_CASE("rows of a card follow one another, their sentences clear of the bars") {
  Font font;
  const Card card = example_card(8);
  const CardLayout layout = lay_out(font, card);
  std::vector<CardLayout::RowPlace> all = layout.rows;
  all.insert(all.end(), layout.uses.begin(), layout.uses.end());
  for (std::size_t i = 1; i < all.size(); ++i)
    CHECK(all[i].top >= all[i - 1].top + all[i - 1].height);
  CHECK(layout.uses_title > layout.rows.back().top + layout.rows.back().height);
  CHECK(layout.uses[0].top > layout.uses_title);
  CHECK(layout.height >= all.back().top + all.back().height);
  for (const CardLayout::RowPlace& place : layout.rows)
    for (const std::string& line : place.lines)
      CHECK(CardLayout::name_left + text_width(font, line, axis_style) < CardLayout::gauge_left);
  CHECK(layout.rows[0].has_gauge);
  CHECK_FALSE(layout.rows[2].has_gauge);
  CHECK(CardLayout::badge_width < CardLayout::name_left);
}

TEST_CASE("a card is drawn again from its CSV, pixel for pixel") {
  Card bare = example_card(1);
  bare.uses.clear();
  Card signed_card = example_card(12);
  signed_card.scale = ScaleKind::symmetric;
  signed_card.rows[0].sentence = "a \"quote\", a comma\nand a line";
  for (const Card& card : {bare, example_card(30), signed_card}) {
    const std::string csv = picture_csv(to_sheet(card));
    const Picture again = read_picture_csv(csv, "again.csv");
    CHECK(render(again) == render(card));
    CHECK(picture_csv(to_sheet(again)) == csv);
  }
}

TEST_CASE("a card without rows, or with a verdict that there is not, is refused") {
  Card card = example_card(3);
  std::string csv = picture_csv(to_sheet(card));
  csv.replace(csv.find("badge 0: pass"), 13, "badge 0: nice");
  CHECK_THAT(error_of([&] { read_picture_csv(csv, "x.csv"); }), holds("\"nice\""));
  card.rows.clear();
  CHECK_THROWS_AS(render(card), std::invalid_argument);
  CHECK(badge_named(badge_name(Badge::untested)) == Badge::untested);
}
