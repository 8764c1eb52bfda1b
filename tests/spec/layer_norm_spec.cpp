#include "core/rng.h"
#include "support/layer_by_index.h"
#include "support/plain_norm.h"

using namespace glassbert;

TEST_CASE("layer_norm keeps the shape and gives a mean and a deviation for each row",
          "[layer_norm]") {
  const Normalised out = layer_norm(Tensor(Shape{3, 4}), plain_norm(4), 1);
  expect_shape(out.y, {3, 4});
  expect_shape(out.mean, {3});
  expect_shape(out.deviation, {3});
}

TEST_CASE("layer_norm brings a row to mean 0 and variance 1, divided by H", "[layer_norm]") {
  const Normalised out = layer_norm(Tensor(Shape{1, 2}, {1, 5}), plain_norm(2), 0);
  expect_close(out.y, Tensor(Shape{1, 2}, {-1, 1}));
  expect_close(out.mean, Tensor(Shape{1}, {3}));
  expect_close(out.deviation, Tensor(Shape{1}, {2}));
}

TEST_CASE("layer_norm adds epsilon under the root", "[layer_norm]") {
  const Normalised out = layer_norm(Tensor(Shape{1, 2}, {-1, 1}), plain_norm(2), 3);
  expect_close(out.y, Tensor(Shape{1, 2}, {-0.5, 0.5}));
  expect_close(out.deviation, Tensor(Shape{1}, {2}));
}

TEST_CASE("layer_norm multiplies each feature by its weight and adds its bias", "[layer_norm]") {
  const LayerNorm norm{Tensor(Shape{2}, {10, 20}), Tensor(Shape{2}, {1, 2})};
  expect_close(layer_norm(Tensor(Shape{2, 2}, {1, 5, 6, 4}), norm, 0).y,
               Tensor(Shape{2, 2}, {-9, 22, 11, -18}));
}

TEST_CASE("layer_norm is weight times x less its mean over the deviation, plus bias, row by row",
          "[layer_norm]") {
  Rng rng{31};
  for (int round = 0; round < 30; ++round) {
    const Index N = 1 + rng.below(6), H = 1 + rng.below(40);
    const double epsilon = 0.01 + rng.uniform();
    const Tensor x = normal(rng, {N, H}, 1, 2);
    const LayerNorm norm{normal(rng, {H}), normal(rng, {H})};
    const Normalised out = layer_norm(x, norm, epsilon);
    expect_close(out.y, layer_norm_by_index(x, norm, epsilon));
    expect_close(out.mean, by_index({N}, [&](Index n) { return mean_by_index(x, n); }));
    expect_close(out.deviation, by_index({N}, [&](Index n) {
                   return std::sqrt(variance_by_index(x, n) + epsilon);
                 }));
  }
}
