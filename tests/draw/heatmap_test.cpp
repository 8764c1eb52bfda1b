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
