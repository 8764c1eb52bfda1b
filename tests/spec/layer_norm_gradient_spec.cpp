#include <cmath>

#include "core/rng.h"
#include "math/layer_norm.h"
#include "support/plain_norm.h"
#include "support/slopes.h"

using namespace glassbert;

namespace {

// Without epsilon, so that what widening the input changes is nothing, exactly.
Tensor backward_of(const Tensor& x, const LayerNorm& norm, const Tensor& d_y) {
  return layer_norm_backward(x, layer_norm(x, norm, 0), norm, d_y, Wanted::activations).d_x;
}

}  // namespace

TEST_CASE("layer_norm.grad has the shapes of input, weight and bias", "[layer_norm.grad]") {
  const Tensor x(Shape{2, 3}, {1, 2, 3, 6, 5, 4});
  const LayerNorm norm = plain_norm(3);
  const LayerNormGradient d =
      layer_norm_backward(x, layer_norm(x, norm, 1e-12), norm, x, Wanted::parameters);
  expect_shape(d.d_x, Shape{2, 3});
  expect_shape(d.d_parameters.weight, Shape{3});
  expect_shape(d.d_parameters.bias, Shape{3});
}

TEST_CASE("layer_norm.grad computes the parameters' derivatives only where they are wanted",
          "[layer_norm.grad]") {
  const Tensor x(Shape{1, 3}, {1, 2, 3});
  const LayerNorm norm = plain_norm(3);
  const LayerNormGradient d =
      layer_norm_backward(x, layer_norm(x, norm, 1e-12), norm, x, Wanted::activations);
  CHECK(d.d_parameters.weight.empty());
  CHECK(d.d_parameters.bias.empty());
}

TEST_CASE("layer_norm.grad of 1, 1, 3, 3 pushes the first two apart", "[layer_norm.grad]") {
  const Tensor x(Shape{1, 4}, {1, 1, 3, 3}), d_y(Shape{1, 4}, {1, 0, 0, 0});
  expect_close(backward_of(x, plain_norm(4), d_y), Tensor(Shape{1, 4}, {0.5, -0.5, 0, 0}));
}

TEST_CASE("layer_norm.grad halves where the input is twice as wide", "[layer_norm.grad]") {
  const Tensor x(Shape{1, 4}, {2, 2, 6, 6}), d_y(Shape{1, 4}, {1, 0, 0, 0});
  expect_close(backward_of(x, plain_norm(4), d_y), Tensor(Shape{1, 4}, {0.25, -0.25, 0, 0}));
}

TEST_CASE("layer_norm.grad: each row sums to 0, and its products with the input do",
          "[layer_norm.grad]") {
  Rng rng{71};
  const Tensor x = normal(rng, {3, 6}, 0, 2);
  const Tensor d_x = backward_of(x, {normal(rng, {6}), normal(rng, {6})}, normal(rng, {3, 6}));
  const auto along = [&](const auto& direction) {
    return by_index({3}, [&](Index n) {
      return sum(6, [&](Index h) { return double(d_x(n, h)) * direction(n, h); });
    });
  };
  expect_close(along([](Index, Index) { return 1.0; }), Tensor(Shape{3}));
  expect_close(along([&](Index n, Index h) { return double(x(n, h)); }), Tensor(Shape{3}));
}

TEST_CASE("layer_norm.grad is (g - mean g - z mean gz) over the deviation, with g = d_y weight",
          "[layer_norm.grad]") {
  Rng rng{72};
  for (int round = 0; round < 20; ++round) {
    const Index N = 1 + rng.below(5), H = 3 + rng.below(20);
    const Tensor x = normal(rng, {N, H}, 1, 2), d_y = normal(rng, {N, H});
    const LayerNorm norm{normal(rng, {H}), normal(rng, {H})};
    const double epsilon = round % 2 == 0 ? 1e-12 : 0.5;
    const LayerNormGradient d =
        layer_norm_backward(x, layer_norm(x, norm, epsilon), norm, d_y, Wanted::parameters);

    const auto mean = [&](const auto& term) { return sum(H, term) / double(H); };
    const auto mu = [&](Index n) { return mean([&](Index h) { return double(x(n, h)); }); };
    const auto sigma = [&](Index n) {
      const double centre = mu(n);
      const double variance =
          mean([&](Index h) { return (x(n, h) - centre) * (x(n, h) - centre); });
      return std::sqrt(variance + epsilon);
    };
    const auto z = [&](Index n, Index h) { return (x(n, h) - mu(n)) / sigma(n); };
    const auto g = [&](Index n, Index h) { return double(d_y(n, h)) * norm.weight(h); };
    const Tolerance allowed{tolerance::spec.absolute * 10, tolerance::spec.relative * 10};
    expect_close(d.d_x,
                 by_index({N, H},
                          [&](Index n, Index h) {
                            const double mean_g = mean([&](Index k) { return g(n, k); });
                            const double mean_gz = mean([&](Index k) { return g(n, k) * z(n, k); });
                            return (g(n, h) - mean_g - z(n, h) * mean_gz) / sigma(n);
                          }),
                 allowed);  // of differences of sums, divided by a deviation that may be small
    expect_close(
        d.d_parameters.weight,
        by_index({H},
                 [&](Index h) { return sum(N, [&](Index n) { return d_y(n, h) * z(n, h); }); }),
        allowed);
    expect_close(d.d_parameters.bias, by_index({H}, [&](Index h) {
                   return sum(N, [&](Index n) { return double(d_y(n, h)); });
                 }));
  }
}

TEST_CASE("layer_norm.grad agrees with central differences", "[layer_norm.grad]") {
  Rng rng{73};
  for (int round = 0; round < 5; ++round) {
    const Index N = 1 + rng.below(3), H = 6 + rng.below(6);
    const Tensor x = normal(rng, {N, H}, 0, 3), d_y = normal(rng, {N, H});
    const Tensor weight = normal(rng, {H}), bias = normal(rng, {H});
    const LayerNorm norm{weight, bias};
    const LayerNormGradient d =
        layer_norm_backward(x, layer_norm(x, norm, 1e-12), norm, d_y, Wanted::parameters);
    const auto y = [&](const Tensor& input, const Tensor& factor, const Tensor& shift) {
      return layer_norm(input, {factor, shift}, 1e-12).y;
    };
    expect_slopes(
        d.d_x, [&](const Tensor& v) { return y(v, weight, bias); }, x, d_y);
    expect_slopes(
        d.d_parameters.weight, [&](const Tensor& v) { return y(x, v, bias); }, weight, d_y);
    expect_slopes(
        d.d_parameters.bias, [&](const Tensor& v) { return y(x, weight, v); }, bias, d_y);
  }
}
