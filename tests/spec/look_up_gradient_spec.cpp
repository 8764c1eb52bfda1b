#include "core/rng.h"
#include "math/look_up.h"
#include "support/slopes.h"

using namespace glassbert;

TEST_CASE("look_up.grad has a row for each row of the table", "[look_up.grad]") {
  expect_shape(look_up_backward(Tensor(Shape{2, 3}), std::vector<Index>{4, 1}, 7), Shape{7, 3});
}

TEST_CASE("look_up.grad gives a row that was never looked up nothing", "[look_up.grad]") {
  const Tensor d_y(Shape{1, 2}, {5, 6});
  expect_close(look_up_backward(d_y, std::vector<Index>{1}, 3),
               Tensor(Shape{3, 2}, {0, 0, 5, 6, 0, 0}));
}

TEST_CASE("look_up.grad adds up the places of a word that occurs twice", "[look_up.grad]") {
  const Tensor d_y(Shape{3, 1}, {1, 10, 100});
  expect_close(look_up_backward(d_y, std::vector<Index>{2, 0, 2}, 3),
               Tensor(Shape{3, 1}, {10, 0, 101}));
}

TEST_CASE("look_up.grad is the sum of d_y_n over the places n with id v", "[look_up.grad]") {
  Rng rng{91};
  for (int round = 0; round < 20; ++round) {
    const Index V = 1 + rng.below(6), N = 1 + rng.below(12), H = 1 + rng.below(5);
    std::vector<Index> ids(static_cast<std::size_t>(N));
    for (Index& id : ids) id = rng.below(V);
    const Tensor d_y = normal(rng, {N, H});
    expect_close(look_up_backward(d_y, ids, V), by_index({V, H}, [&](Index v, Index h) {
                   return sum(N, [&](Index n) { return ids[n] == v ? double(d_y(n, h)) : 0; });
                 }));
  }
}

TEST_CASE("look_up.grad agrees with central differences", "[look_up.grad]") {
  Rng rng{92};
  const std::vector<Index> ids{3, 0, 3, 1};
  const Tensor table = normal(rng, {5, 2}), d_y = normal(rng, {4, 2});
  expect_slopes(
      look_up_backward(d_y, ids, 5), [&](const Tensor& x) { return look_up(x, ids, "table"); },
      table, d_y);
}
