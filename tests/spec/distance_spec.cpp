#include <cmath>

#include "core/rng.h"
#include "math/softmax.h"
#include "measure/jensen_shannon.h"
#include "measure/relative_error.h"
#include "support/index_notation.h"

using namespace glassbert;

TEST_CASE("jensen_shannon.rows is 0 for equal rows and ln 2 for rows that share nothing",
          "[jensen_shannon.rows]") {
  const real ln2 = static_cast<real>(std::log(2.0));
  expect_close(jensen_shannon(Tensor(Shape{2, 2}, {0.25, 0.75, 1, 0}),
                              Tensor(Shape{2, 2}, {0.25, 0.75, 0, 1})),
               Tensor(Shape{2}, {0, ln2}));
}

TEST_CASE("jensen_shannon.rows is the entropy of the mean less the mean entropy",
          "[jensen_shannon.rows]") {
  Rng rng{44};
  for (int round = 0; round < 20; ++round) {
    const Index R = 1 + rng.below(5), C = 1 + rng.below(20);
    const Tensor p = softmax(normal(rng, {R, C}, 0, 2)), q = softmax(normal(rng, {R, C}, 0, 2));
    const auto part = [](double v) { return -v * std::log(v); };
    expect_close(jensen_shannon(p, q), by_index({R}, [&](Index r) {
                   return sum(C, [&](Index c) {
                     return part((double(p(r, c)) + q(r, c)) / 2) -
                            (part(p(r, c)) + part(q(r, c))) / 2;
                   });
                 }));
  }
}

TEST_CASE("length.rows is the root of the sum of squares", "[length.rows]") {
  expect_close(row_lengths(Tensor(Shape{2, 2}, {3, 4, 0, 0})), Tensor(Shape{2}, {5, 0}));
  Rng rng{45};
  for (int round = 0; round < 10; ++round) {
    const Index R = 1 + rng.below(5), C = 1 + rng.below(20);
    const Tensor x = normal(rng, {R, C});
    expect_close(row_lengths(x), by_index({R}, [&](Index r) {
                   return std::sqrt(sum(C, [&](Index c) { return double(x(r, c)) * x(r, c); }));
                 }));
  }
}

TEST_CASE("relative_error.rows is the length of the difference over that of what was expected",
          "[relative_error.rows]") {
  Rng rng{46};
  for (int round = 0; round < 10; ++round) {
    const Index R = 1 + rng.below(5), C = 1 + rng.below(20);
    const Tensor x = normal(rng, {R, C}), y = normal(rng, {R, C});
    expect_close(relative_error(x, y),
                 by_index({R},
                          [&](Index r) {
                            const auto square = [](double v) { return v * v; };
                            return std::sqrt(
                                sum(C, [&](Index c) { return square(double(x(r, c)) - y(r, c)); }) /
                                sum(C, [&](Index c) { return square(y(r, c)); }));
                          }),
                 {tolerance::spec.absolute * 10, tolerance::spec.relative * 10});
  }
}
