#include "measure/magnitude.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("magnitudes lose their signs and keep their places") {
  CHECK(same_bits(magnitudes(Tensor(Shape{2, 2}, {-1, 2, 0, -3})),
                  Tensor(Shape{2, 2}, {1, 2, 0, 3})));
}

TEST_CASE("the length of a tensor is that of all its numbers in one row") {
  CHECK(length_of(Tensor(Shape{2, 2}, {1, -1, 3, 5})) == 6);
  CHECK(length_of(Tensor(Shape{3})) == 0);
}
