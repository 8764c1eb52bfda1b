#include "math/cross_entropy.h"

#include <cmath>

#include "core/rng.h"
#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

TEST_CASE("cross_entropy is the mean of -log softmax at the targets") {
  Rng rng{1};
  for (int round = 0; round < 20; ++round) {
    const Index N = 1 + rng.below(5), K = 1 + rng.below(9);
    const Tensor x = normal(rng, {N, K}, 0, 3);
    std::vector<Index> targets;
    double expected = 0;
    for (Index n = 0; n < N; ++n) {
      targets.push_back(rng.below(K));
      double sum = 0;
      for (const real v : x.row(n)) sum += std::exp(double(v));
      expected -= std::log(std::exp(double(x(n, targets.back()))) / sum) / double(N);
    }
    CHECK(cross_entropy(x, targets) == Approx(expected).epsilon(1e-12).margin(1e-12));
  }
}

TEST_CASE("cross_entropy's backward is softmax minus 1 at the target, and its rows sum to 0") {
  const Tensor x(Shape{2, 2}, {0, 0, 0, 0});
  const Tensor d = cross_entropy_backward(x, std::vector<Index>{0, 1});
  const real q = real{1} / 4;
  CHECK(same_bits(d, Tensor(Shape{2, 2}, {-q, q, q, -q})));
}

TEST_CASE("logits far apart neither overflow nor lose the loss") {
  const Tensor x(Shape{1, 2}, {-3000, 3000});
  CHECK(cross_entropy(x, std::vector<Index>{0}) == 6000);
  CHECK(cross_entropy(x, std::vector<Index>{1}) == 0);
}

TEST_CASE("cross_entropy names a target that is no class") {
  const Tensor x(Shape{1, 2});
  CHECK_THROWS_WITH(cross_entropy(x, std::vector<Index>{2}),
                    "cross_entropy: target 2 is outside 0..1");
  CHECK_THROWS_WITH(cross_entropy_backward(x, std::vector<Index>{0, 0}),
                    "cross_entropy: 2 targets for logits of shape (1, 2)");
}
