#include "draw/heatmap.h"

#include "support/catch.h"

using namespace glassbert;

using Labels = std::vector<std::string>;

TEST_CASE("a plain map counts its rows and columns from 0") {
  const Matrix map = plain_map("places", Tensor(Shape{2, 3}));
  CHECK(map.rows == Labels{"0", "1"});
  CHECK(map.columns == Labels{"0", "1", "2"});
  CHECK(map.scale == ScaleKind::panel);
  CHECK_THROWS_AS(plain_map("a row", Tensor(Shape{3})), std::invalid_argument);
}

TEST_CASE("maps of cosines stand side by side, labelled alike, symmetric about 0") {
  const std::vector<Series> maps{{"trained", Tensor(Shape{2, 2})},
                                 {"untrained", Tensor(Shape{2, 2})}};
  const Heatmap labelled = cosine_maps({}, "token", maps, {"a", "b"});
  REQUIRE(labelled.panels.size() == 2);
  CHECK(labelled.panels[1].title == "untrained");
  for (const Matrix& panel : labelled.panels) {
    CHECK(panel.rows == Labels{"a", "b"});
    CHECK(panel.columns == Labels{"a", "b"});
    CHECK(panel.row_title == "token");
    CHECK(panel.scale == ScaleKind::symmetric);
  }
  CHECK(cosine_maps({}, "position", maps).panels[0].rows == Labels{"0", "1"});
}

TEST_CASE("panels too wide for a page stand in rows of equal length, the others in one") {
  const auto picture = [](int panels, ScaleKind scale) {
    const Matrix map = plain_map("map", Tensor(Shape{12, 12}), scale);
    return render(Heatmap{{}, std::vector<Matrix>(panels, map)});
  };
  const Canvas one = picture(1, ScaleKind::unit), two = picture(2, ScaleKind::panel),
               three = picture(3, ScaleKind::panel), four = picture(4, ScaleKind::panel);
  CHECK(two.height() < 1.2 * one.height());
  CHECK(three.height() < 1.2 * one.height());
  CHECK(three.width() > two.width());
  CHECK(four.width() < three.width());
  CHECK(four.height() > 1.5 * three.height());
  const Canvas five = picture(5, ScaleKind::panel);
  CHECK(five.width() == three.width());
  CHECK(five.height() == four.height());
}
