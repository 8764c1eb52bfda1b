#include "measure/relative_error.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("a mean relative error counts every row alike, however long it is") {
  const Tensor expected(Shape{2, 2}, {3, 4, 300, 400});
  CHECK(mean_relative_error(expected, expected) == 0);
  CHECK(mean_relative_error(Tensor(Shape{2, 2}), expected) == 1);
  CHECK(mean_relative_error(Tensor(Shape{2, 2}, {0, 0, 300, 400}), expected) == 0.5);
}

TEST_CASE("a relative error refuses other shapes") {
  CHECK_THROWS_AS(relative_error(Tensor(Shape{1, 2}), Tensor(Shape{2, 2})), std::invalid_argument);
}
