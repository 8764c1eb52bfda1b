#include "math/softmax.h"

#include <algorithm>
#include <limits>

#include "core/rng.h"
#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

TEST_CASE("softmax makes every row a distribution in the proportion of e^x") {
  Rng rng{3};
  for (int round = 0; round < 50; ++round) {
    const Index R = 1 + rng.below(8), C = 1 + rng.below(70);
    const Tensor x = normal(rng, {R, C}, 0, 4), p = softmax(x);
    for (Index r = 0; r < R; ++r) {
      double sum = 0, total = 0;
      for (Index c = 0; c < C; ++c) sum += std::exp(double(x(r, c)));
      for (Index c = 0; c < C; ++c) {
        CHECK(p(r, c) ==
              Approx(std::exp(double(x(r, c))) / sum).epsilon(tolerance::spec.relative * 10));
        total += p(r, c);
      }
      CHECK(total == Approx(1).epsilon(1e-6));
    }
  }
}

TEST_CASE("softmax of huge and of tiny numbers neither overflows nor divides by zero") {
  const real top = std::numeric_limits<real>::max(), bottom = std::numeric_limits<real>::lowest();
  const Tensor p = softmax(Tensor(Shape{2, 2}, {top, top, bottom, bottom}));
  for (const real v : p.values()) CHECK(v == real(0.5));
  CHECK(softmax(Tensor(Shape{1, 2}, {0, bottom}))(0, 1) == 0);
}

TEST_CASE("a masked key gets exactly nothing and the others share its part") {
  const Tensor scores(Shape{1, 2, 3}, {1, 2, 3, -1, 0, 5});
  const Tensor p = softmax(mask_keys(scores, std::vector<int>{1, 0, 1}));
  const Tensor pair = softmax(Tensor(Shape{2, 2}, {1, 3, -1, 5}));
  for (Index i = 0; i < 2; ++i) {
    CHECK(p(0, i, 1) == 0);
    CHECK(p(0, i, 0) == pair(i, 0));
    CHECK(p(0, i, 2) == pair(i, 1));
  }
}

TEST_CASE("a row whose keys are all masked becomes uniform, not NaN") {
  const Tensor p =
      softmax(mask_keys(Tensor(Shape{1, 4}, {1, -2, 3, 0}), std::vector<int>{0, 0, 0, 0}));
  for (const real v : p.values()) CHECK(v == real(0.25));
}

TEST_CASE("each row of softmax's backward sums to 0, and a constant derivative gives nothing") {
  Rng rng{4};
  for (int round = 0; round < 20; ++round) {
    const Index R = 1 + rng.below(8), C = 1 + rng.below(70);
    const Tensor p = softmax(normal(rng, {R, C}, 0, 4)), d_p = normal(rng, {R, C});
    const Tensor d_x = softmax_backward(p, d_p);
    for (Index r = 0; r < R; ++r) {
      double sum = 0;
      for (const real v : d_x.row(r)) sum += double(v);
      CHECK(std::abs(sum) < 4 * tolerance::spec.absolute);
    }
    Tensor same(Shape{R, C});
    std::ranges::fill(same.values(), real{3});
    CHECK(difference(softmax_backward(p, same), Tensor(Shape{R, C}), tolerance::spec) == "");
  }
}

TEST_CASE("softmax's backward follows p (d_p - sum d_p p), and a masked key gets exactly nothing") {
  const Tensor p(Shape{1, 3}, {real(0.25), 0, real(0.75)});
  const Tensor d_x = softmax_backward(p, Tensor(Shape{1, 3}, {4, 100, 2}));
  CHECK(d_x(0, 0) == Approx(0.375));  // 0.25 (4 - 2.5)
  CHECK(d_x(0, 1) == 0);
  CHECK(d_x(0, 2) == Approx(-0.375));
}
