#include "core/rng.h"
#include "explain/parts.h"
#include "support/index_notation.h"

using namespace glassbert;

TEST_CASE("parts.mean has one number for each feature", "[parts.mean]") {
  Rng rng{171};
  expect_shape(mean_row(normal(rng, {5, 3})), {3});
  expect_shape(mean_row(normal(rng, {3, 5})), {5});
}

TEST_CASE("parts.mean of one row is the row", "[parts.mean]") {
  expect_close(mean_row(Tensor(Shape{1, 3}, {4, -2, 7})), Tensor(Shape{3}, {4, -2, 7}));
}

TEST_CASE("parts.mean of three tokens is what a pencil says", "[parts.mean]") {
  expect_close(mean_row(Tensor(Shape{3, 2}, {2, 4, 4, 4, 6, 7})), Tensor(Shape{2}, {4, 5}));
}

TEST_CASE("parts.mean is the sum over the rows of a column, divided by their number",
          "[parts.mean]") {
  Rng rng{172};
  for (const Index N : {1, 2, 7}) {
    const Index H = 1 + rng.below(5);
    const Tensor y = normal(rng, {N, H});
    expect_close(mean_row(y), by_index({H}, [&](Index h) {
                   return sum(N, [&](Index n) { return double(y(n, h)); }) / double(N);
                 }));
  }
}

TEST_CASE("parts.surplus is what both lose beyond the sum of what each loses", "[parts.surplus]") {
  // Two parts of which one is enough, of which both are needed, and that just add up.
  CHECK(surplus(1, 0, 0) == 1);
  CHECK(surplus(1, 1, 1) == -1);
  CHECK(surplus(5, 2, 3) == 0);
  Rng rng{173};
  for (int round = 0; round < 10; ++round) {
    const double both = rng.normal(), one = rng.normal(), other = rng.normal();
    CHECK(surplus(both, one, other) == Approx(both - one - other).margin(1e-12));
  }
}
