#include <utility>

#include "core/tensor.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("a new tensor holds zeros in row-major order") {
  Tensor x(Shape{2, 3});
  for (const real v : x.values()) CHECK(v == 0);

  x(1, 2) = 5;

  CHECK(x.values()[5] == 5);
  CHECK(x.row(1)[2] == 5);
}

TEST_CASE("an index outside a tensor throws and names the axis") {
  const Tensor x(Shape{2, 3});
  CHECK_THROWS_WITH(x(2, 0), "tensor: index 2 on axis 0 of shape (2, 3)");
  CHECK_THROWS_WITH(x(0, -1), "tensor: index -1 on axis 1 of shape (2, 3)");
  CHECK_THROWS_WITH(x(0), "tensor: 1 indices for shape (2, 3)");
}

TEST_CASE("a copy of a tensor is independent and a move leaves nothing behind") {
  Tensor x(Shape{2}, {1, 2});
  Tensor copy = x;
  copy(0) = 9;
  CHECK(x(0) == 1);

  const Tensor moved = std::move(x);
  CHECK(moved(1) == 2);
}

TEST_CASE("a tensor that was moved from has the bits of no other, whatever its shape") {
  Tensor from(Shape{2, 2}, {1, 2, 3, 4});
  const Tensor to = std::move(from);
  CHECK_FALSE(same_bits(from, to));
  CHECK_FALSE(same_bits(to, from));
}
