#include <cmath>

#include "core/rng.h"
#include "math/cross_entropy.h"
#include "support/slopes.h"

using namespace glassbert;

namespace {

std::vector<Index> draw_targets(Rng& rng, Index N, Index K) {
  std::vector<Index> targets(static_cast<std::size_t>(N));
  for (Index& target : targets) target = rng.below(K);
  return targets;
}

// softmax of row n at k, by brute force.
double share(const Tensor& logits, Index n, Index k) {
  return std::exp(double(logits(n, k))) /
         sum(logits.dim(1), [&](Index j) { return std::exp(double(logits(n, j))); });
}

}  // namespace

TEST_CASE("cross_entropy of equal logits is ln K, of a sure and right row 0", "[cross_entropy]") {
  const std::vector<Index> targets{1, 2};
  CHECK(cross_entropy(Tensor(Shape{2, 4}), targets) == Approx(std::log(4.0)));
  CHECK(cross_entropy(Tensor(Shape{1, 3}, {0, 1000, 0}), std::vector<Index>{1}) == Approx(0));
}

TEST_CASE("cross_entropy is the mean over the rows of -ln softmax at the target",
          "[cross_entropy]") {
  Rng rng{94};
  for (int round = 0; round < 20; ++round) {
    const Index N = 1 + rng.below(5), K = 1 + rng.below(9);
    const Tensor logits = normal(rng, {N, K}, 0, 2);
    const std::vector<Index> targets = draw_targets(rng, N, K);
    const double expected =
        sum(N, [&](Index n) { return -std::log(share(logits, n, targets[n])); }) / double(N);
    CHECK(cross_entropy(logits, targets) ==
          Approx(expected).epsilon(1e-9).margin(1e-9));  // sums are double in both builds
  }
}

TEST_CASE("cross_entropy.grad keeps the shape", "[cross_entropy.grad]") {
  expect_shape(cross_entropy_backward(Tensor(Shape{2, 3}), std::vector<Index>{0, 2}), Shape{2, 3});
}

TEST_CASE("cross_entropy.grad of two equal logits pulls one up and the other down",
          "[cross_entropy.grad]") {
  expect_close(cross_entropy_backward(Tensor(Shape{1, 2}), std::vector<Index>{1}),
               Tensor(Shape{1, 2}, {0.5, -0.5}));
}

TEST_CASE("cross_entropy.grad of a mean over two rows is half as large in each",
          "[cross_entropy.grad]") {
  expect_close(cross_entropy_backward(Tensor(Shape{2, 2}), std::vector<Index>{1, 0}),
               Tensor(Shape{2, 2}, {0.25, -0.25, -0.25, 0.25}));
}

TEST_CASE("cross_entropy.grad is softmax minus 1 at the target, over N", "[cross_entropy.grad]") {
  Rng rng{95};
  for (int round = 0; round < 20; ++round) {
    const Index N = 1 + rng.below(5), K = 1 + rng.below(9);
    const Tensor logits = normal(rng, {N, K}, 0, 2);
    const std::vector<Index> targets = draw_targets(rng, N, K);
    expect_close(cross_entropy_backward(logits, targets), by_index({N, K}, [&](Index n, Index k) {
                   return (share(logits, n, k) - (k == targets[n] ? 1 : 0)) / double(N);
                 }));
  }
}

TEST_CASE("cross_entropy.grad agrees with central differences", "[cross_entropy.grad]") {
  Rng rng{96};
  const Tensor logits = normal(rng, {3, 4});
  const std::vector<Index> targets{0, 3, 3};
  expect_close(cross_entropy_backward(logits, targets),
               central_difference([&](const Tensor& x) { return cross_entropy(x, targets); },
                                  logits, tolerance::slope_step),
               tolerance::slope);
}
