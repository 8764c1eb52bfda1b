#include <cmath>

#include "bert/attention.h"
#include "bert/heads.h"
#include "support/layer_by_index.h"
#include "support/random_layer.h"

using namespace glassbert;

TEST_CASE("heads.split gives a matrix of T rows to each head", "[heads.split]") {
  expect_shape(split_heads(Tensor(Shape{5, 6}), 2), {2, 5, 3});
  expect_shape(split_heads(Tensor(Shape{1, 4}), 4), {4, 1, 1});
}

TEST_CASE("heads.split gives the first columns to head 0", "[heads.split]") {
  const Tensor x(Shape{2, 4}, {1, 2, 3, 4, 5, 6, 7, 8});
  expect_close(split_heads(x, 2), Tensor(Shape{2, 2, 2}, {1, 2, 5, 6, 3, 4, 7, 8}));
}

TEST_CASE("heads.split puts column aD + d into head a, in any size", "[heads.split]") {
  Rng rng{34};
  for (int round = 0; round < 20; ++round) {
    const Index A = 1 + rng.below(5), T = 1 + rng.below(7), D = 1 + rng.below(6);
    const Tensor x = normal(rng, {T, A * D});
    expect_close(split_heads(x, A),
                 by_index({A, T, D}, [&](Index a, Index t, Index d) { return x(t, a * D + d); }));
  }
}

TEST_CASE("heads.split refuses heads that can't share the columns evenly", "[heads.split]") {
  CHECK_THROWS_AS(split_heads(Tensor(Shape{2, 5}), 2), std::invalid_argument);
}

TEST_CASE("heads.merge gives one row to each token", "[heads.merge]") {
  expect_shape(merge_heads(Tensor(Shape{2, 5, 3})), {5, 6});
  expect_shape(merge_heads(Tensor(Shape{4, 1, 1})), {1, 4});
}

TEST_CASE("heads.merge puts the heads of a token side by side", "[heads.merge]") {
  const Tensor x(Shape{2, 2, 2}, {1, 2, 5, 6, 3, 4, 7, 8});
  expect_close(merge_heads(x), Tensor(Shape{2, 4}, {1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST_CASE("heads.merge puts head a into the columns from aD, in any size", "[heads.merge]") {
  Rng rng{35};
  for (int round = 0; round < 20; ++round) {
    const Index A = 1 + rng.below(5), T = 1 + rng.below(7), D = 1 + rng.below(6);
    const Tensor x = normal(rng, {A, T, D});
    expect_close(merge_heads(x),
                 by_index({T, A * D}, [&](Index t, Index h) { return x(h / D, t, h % D); }));
  }
}

TEST_CASE("attention is the output matrix on all heads' contexts, each sequence by itself",
          "[attention]") {
  Rng rng{36};
  for (int round = 0; round < 10; ++round) {
    const RandomLayer layer(rng);
    const AttentionParameters& maps = layer.parameters.attention;
    const Index D = layer.config.D(), H = layer.config.H;
    const Tensor Q = linear_by_index(layer.hidden, maps.query),
                 K = linear_by_index(layer.hidden, maps.key),
                 V = linear_by_index(layer.hidden, maps.value);
    LayerTrace trace;
    attend(layer.hidden, maps, layer.config, layer.batch, 0, {}, trace);

    Tensor context(Shape{layer.batch.N(), H});
    for (Index s = 0; s < layer.batch.S(); ++s) {
      const Index begin = layer.batch.start[s], T = layer.batch.T(s);
      const auto grown = [&](Index a, Index i, Index j) {
        const double product = sum(
            D, [&](Index d) { return double(Q(begin + i, a * D + d)) * K(begin + j, a * D + d); });
        return std::exp(product / std::sqrt(double(D)));
      };
      for (Index i = 0; i < T; ++i)
        for (Index h = 0; h < H; ++h)
          context(begin + i, h) = static_cast<real>(
              sum(T, [&](Index j) { return grown(h / D, i, j) * V(begin + j, h); }) /
              sum(T, [&](Index j) { return grown(h / D, i, j); }));
    }
    expect_close(trace.attention_out, linear_by_index(context, maps.output), layer.allowed);
  }
}
