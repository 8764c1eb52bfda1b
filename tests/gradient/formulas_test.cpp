// Each backward of math/ against central differences, number by number, at random shapes.
#include "gradient/differences.h"
#include "math/cross_entropy.h"
#include "math/layer_norm.h"
#include "math/linear.h"
#include "math/look_up.h"
#include "math/matmul.h"
#include "math/softmax.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

constexpr int rounds = 10;

// Sizes from 1 to 9.
Index size(Rng& rng) { return 1 + rng.below(9); }

}  // namespace

TEST_CASE("matmul.grad: d_A = d_C B^T and d_B = A^T d_C") {
  Rng rng{1};
  for (int round = 0; round < rounds; ++round) {
    const Index R = size(rng), K = size(rng), C = size(rng);
    const Tensor a = normal(rng, {R, K}), b = normal(rng, {K, C}), d_c = normal(rng, {R, C});
    const auto [d_a, d_b] = matmul_backward(a, b, d_c);
    CHECK(fault([&](const Tensor& x) { return dot(d_c, matmul(x, b)); }, a, d_a) == "");
    CHECK(fault([&](const Tensor& x) { return dot(d_c, matmul(a, x)); }, b, d_b) == "");
  }
}

TEST_CASE("add_bias.grad: the bias takes the sum of the rows") {
  Rng rng{2};
  for (int round = 0; round < rounds; ++round) {
    const Index N = size(rng), H = size(rng);
    const Tensor x = normal(rng, {N, H}), bias = normal(rng, {H}), d_y = normal(rng, {N, H});
    CHECK(fault([&](const Tensor& b) { return dot(d_y, add_bias(x, b)); }, bias,
                sum_of_rows(d_y)) == "");
  }
}

TEST_CASE("linear.grad: input, weight and bias, packed and not") {
  Rng rng{3};
  for (int round = 0; round < rounds; ++round) {
    const Index N = size(rng), I = size(rng), O = size(rng);
    const Tensor x = normal(rng, {N, I}), W = normal(rng, {O, I}), b = normal(rng, {O});
    const Tensor d_y = normal(rng, {N, O});
    Linear map(W, b);
    if (round % 2 == 0) map.pack_backward();
    const LinearGradient d = linear_backward(x, map, d_y, Wanted::parameters);
    CHECK(fault([&](const Tensor& v) { return dot(d_y, linear(v, map)); }, x, d.d_x) == "");
    CHECK(fault([&](const Tensor& v) { return dot(d_y, linear(x, Linear(v, b))); }, W,
                d.d_parameters.weight()) == "");
    CHECK(fault([&](const Tensor& v) { return dot(d_y, linear(x, Linear(W, v))); }, b,
                d.d_parameters.bias) == "");
    CHECK(linear_backward(x, map, d_y, Wanted::activations).d_parameters.weight().empty());
  }
}

TEST_CASE("softmax.rows.grad") {
  Rng rng{4};
  for (int round = 0; round < rounds; ++round) {
    const Tensor x = normal(rng, {2, size(rng), size(rng)}, 0, 2), d_p = normal(rng, x.shape());
    CHECK(fault([&](const Tensor& v) { return dot(d_p, softmax(v)); }, x,
                softmax_backward(softmax(x), d_p)) == "");
  }
}

TEST_CASE("layer_norm.grad: input, weight and bias, with a small and a large epsilon") {
  Rng rng{5};
  for (int round = 0; round < rounds; ++round) {
    const Index N = size(rng), H = 2 + size(rng);
    const double epsilon = round % 2 == 0 ? 1e-12 : 0.3;
    const Tensor x = normal(rng, {N, H}, 3, 2), d_y = normal(rng, {N, H});
    const LayerNorm p{normal(rng, {H}), normal(rng, {H})};
    const LayerNormGradient d =
        layer_norm_backward(x, layer_norm(x, p, epsilon), p, d_y, Wanted::parameters);
    const auto y = [&](const Tensor& v, const LayerNorm& q) {
      return dot(d_y, layer_norm(v, q, epsilon).y);
    };
    CHECK(fault([&](const Tensor& v) { return y(v, p); }, x, d.d_x) == "");
    CHECK(fault(
              [&](const Tensor& v) {
                return y(x, {v, p.bias});
              },
              p.weight, d.d_parameters.weight) == "");
    CHECK(fault(
              [&](const Tensor& v) {
                return y(x, {p.weight, v});
              },
              p.bias, d.d_parameters.bias) == "");
  }
}

TEST_CASE("gelu.grad, gelu_new.grad, relu.grad, silu.grad, tanh.grad, as formula and as kernel") {
  struct Pair {
    Activation name;
    Tensor (*forward)(const Tensor&);
    Tensor (*backward)(const Tensor&, const Tensor&);
  };
  Rng rng{6};
  Tensor x = normal(rng, {3, 41}, 0, 2);
  for (real& v : x.values())
    if (std::abs(v) < 0.01) v = 0.5;  // relu has a bend at 0
  const Tensor d_y = normal(rng, x.shape());
  for (const Pair& f :
       {Pair{Activation::gelu, gelu, gelu_backward},
        Pair{Activation::gelu_new, gelu_new, gelu_new_backward},
        Pair{Activation::relu, relu, relu_backward}, Pair{Activation::silu, silu, silu_backward},
        Pair{Activation::tanh, glassbert::tanh, tanh_backward}}) {
    INFO(to_string(f.name));
    const auto value = [&](const Tensor& v) { return dot(d_y, f.forward(v)); };
    CHECK(fault(value, x, f.backward(x, d_y)) == "");
    CHECK(fault(value, x, activate_backward(f.name, x, d_y)) == "");
  }
}

TEST_CASE("look_up.grad: a row that was copied twice takes both derivatives") {
  Rng rng{7};
  const std::vector<Index> ids{3, 0, 3, 4};
  const Tensor table = normal(rng, {6, 5}), d_y = normal(rng, {4, 5});
  CHECK(fault([&](const Tensor& v) { return dot(d_y, look_up(v, ids, "table")); }, table,
              look_up_backward(d_y, ids, 6)) == "");
}

TEST_CASE("cross_entropy.grad") {
  Rng rng{8};
  for (int round = 0; round < rounds; ++round) {
    const Tensor x = normal(rng, {3, size(rng)}, 0, 3);
    const std::vector<Index> targets{0, rng.below(x.dim(1)), x.dim(1) - 1};
    CHECK(fault([&](const Tensor& v) { return cross_entropy(v, targets); }, x,
                cross_entropy_backward(x, targets)) == "");
  }
}
