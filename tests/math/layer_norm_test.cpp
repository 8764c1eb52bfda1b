#include "math/layer_norm.h"

#include <cmath>

#include "core/rng.h"
#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

TEST_CASE("layer_norm follows its formula with the biased variance inside the root") {
  Rng rng{4};
  for (int round = 0; round < 40; ++round) {
    const Index N = 1 + rng.below(6), H = 1 + rng.below(50);
    const double epsilon = round % 2 == 0 ? 1e-12 : 0.1;
    const Tensor x = normal(rng, {N, H}, 3, 2);
    const LayerNorm parameters{normal(rng, {H}), normal(rng, {H})};

    const Normalised out = layer_norm(x, parameters, epsilon);

    for (Index n = 0; n < N; ++n) {
      double mean = 0, variance = 0;
      for (Index h = 0; h < H; ++h) mean += double(x(n, h)) / double(H);
      for (Index h = 0; h < H; ++h) variance += std::pow(x(n, h) - mean, 2) / double(H);
      const double deviation = std::sqrt(variance + epsilon);
      for (Index h = 0; h < H; ++h) {
        if (H == 1 && epsilon < 1e-3) continue;  // 0/1e-6: rounding of the mean decides
        const double y = double(parameters.weight(h)) * (x(n, h) - mean) / deviation +
                         double(parameters.bias(h));
        CHECK(
            out.y(n, h) ==
            Approx(y).epsilon(tolerance::spec.relative * 10).margin(tolerance::spec.absolute * 10));
      }
      CHECK(out.mean(n) == Approx(mean).epsilon(1e-6));
      CHECK(out.deviation(n) == Approx(deviation).epsilon(1e-5));
    }
  }
}

TEST_CASE("layer_norm of equal numbers gives the bias") {
  const LayerNorm parameters{Tensor(Shape{3}, {1, 2, 3}), Tensor(Shape{3}, {7, 8, 9})};
  const Tensor y = layer_norm(Tensor(Shape{1, 3}, {5, 5, 5}), parameters, 1e-12).y;
  CHECK(same_bits(y, Tensor(Shape{1, 3}, {7, 8, 9})));
}

TEST_CASE("layer_norm's backward is orthogonal to 1 and to the normalised input") {
  Rng rng{5};
  for (int round = 0; round < 20; ++round) {
    const Index N = 1 + rng.below(6), H = 2 + rng.below(50);
    const Tensor x = normal(rng, {N, H}, 3, 2), d_y = normal(rng, {N, H});
    const LayerNorm parameters{normal(rng, {H}), normal(rng, {H})};
    const Normalised out = layer_norm(x, parameters, 1e-12);
    const Tensor d_x = layer_norm_backward(x, out, parameters, d_y, Wanted::activations).d_x;
    for (Index n = 0; n < N; ++n) {
      double sum = 0, product = 0, size = 0;
      for (Index h = 0; h < H; ++h) {
        sum += double(d_x(n, h));
        product += double(d_x(n, h)) * (double(x(n, h)) - out.mean(n)) / out.deviation(n);
        size += std::abs(double(d_y(n, h)) * parameters.weight(h)) / out.deviation(n);
      }
      CHECK(std::abs(sum) <= 10 * tolerance::spec.relative * size);
      CHECK(std::abs(product) <= 40 * tolerance::spec.relative * size);
    }
  }
}

TEST_CASE("layer_norm's backward gives the parameters nothing unless they are wanted") {
  const LayerNorm parameters{Tensor(Shape{2}, {1, 1}), Tensor(Shape{2})};
  const Tensor x(Shape{2, 2}, {1, 3, 0, 8}), d_y(Shape{2, 2}, {1, 2, 30, 40});
  const Normalised out = layer_norm(x, parameters, 0);
  CHECK(layer_norm_backward(x, out, parameters, d_y, Wanted::activations)
            .d_parameters.weight.empty());
  const LayerNorm d = layer_norm_backward(x, out, parameters, d_y, Wanted::parameters).d_parameters;
  CHECK(same_bits(d.weight, Tensor(Shape{2}, {-31, 42})));  // the rows normalise to -1, 1
  CHECK(same_bits(d.bias, Tensor(Shape{2}, {31, 42})));
}
