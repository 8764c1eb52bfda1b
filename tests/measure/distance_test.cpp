#include "measure/distance.h"

#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

TEST_CASE("the mean by distance takes both sides of the diagonal") {
  const Tensor x(Shape{3, 3}, {1, 2, 9,  //
                               4, 1, 6,  //
                               5, 0, 4});
  CHECK(difference(mean_by_distance(x), Tensor(Shape{3}, {2, 3, 7}), tolerance::spec) == "");
  CHECK(difference(mean_by_distance(Tensor(Shape{1, 1}, {5})), Tensor(Shape{1}, {5}),
                   tolerance::spec) == "");
}

TEST_CASE("the mean by distance of a map that is not square is refused") {
  CHECK_THROWS_WITH(mean_by_distance(Tensor(Shape{2, 3})),
                    "mean_by_distance: x has shape (2, 3), expected (2, 2)");
}
