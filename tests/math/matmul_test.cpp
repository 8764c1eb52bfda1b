#include "math/matmul.h"

#include "core/rng.h"
#include "math/linear.h"
#include "math/look_up.h"
#include "math/matmul_steps.h"
#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

namespace {

// sum_k A(r,k) B(k,c), in double.
Tensor matmul_spec(const Tensor& a, const Tensor& b) {
  Tensor c(Shape{a.dim(0), b.dim(1)});
  for (Index r = 0; r < a.dim(0); ++r)
    for (Index j = 0; j < b.dim(1); ++j) {
      double sum = 0;
      for (Index k = 0; k < a.dim(1); ++k) sum += double(a(r, k)) * double(b(k, j));
      c(r, j) = static_cast<real>(sum);
    }
  return c;
}

}  // namespace

TEST_CASE("matmul sums the products of a row and a column") {
  Rng rng{1};
  for (int round = 0; round < 50; ++round) {
    const Index R = 1 + rng.below(20), K = 1 + rng.below(40), C = 1 + rng.below(20);
    const Tensor a = normal(rng, {R, K}), b = normal(rng, {K, C});
    CHECK(difference(matmul(a, b), matmul_spec(a, b), tolerance::spec) == "");
    CHECK(difference(matmul_transposed(a, transpose(b)), matmul_spec(a, b), tolerance::spec) == "");
    CHECK(difference(matmul_by_places(a, b), matmul_spec(a, b), tolerance::spec) == "");
    CHECK(difference(matmul_by_rows(a, transpose(b)), matmul_spec(a, b), tolerance::spec) == "");
    CHECK(difference(matmul_blocked(a, b), matmul_spec(a, b), tolerance::spec) == "");
  }
}

TEST_CASE("matmul names the argument whose shape is wrong") {
  CHECK_THROWS_WITH(matmul(Tensor(Shape{2, 3}), Tensor(Shape{4, 5})),
                    "matmul: a has shape (2, 3) and b (4, 5); the inner sizes must agree");
  CHECK_THROWS_WITH(matmul(Tensor(Shape{2}), Tensor(Shape{4, 5})),
                    "matmul: a has shape (2), expected 2 axes");
}

TEST_CASE("a packed linear map agrees with the plain one at every odd size") {
  Rng rng{2};
  for (int round = 0; round < 60; ++round) {
    const Index N = 1 + rng.below(40), I = 1 + rng.below(70), O = 1 + rng.below(70);
    const Tensor x = normal(rng, {N, I});
    Linear map(normal(rng, {O, I}), normal(rng, {O}));
    for (const Activation activation : {Activation::none, Activation::gelu, Activation::gelu_new,
                                        Activation::relu, Activation::silu, Activation::tanh}) {
      map.change_weight();
      const Tensor plain = linear(x, map, activation);
      map.pack();
      CHECK(difference(linear(x, map, activation), plain,
                       Tolerance{tolerance::spec.absolute * 10, tolerance::spec.relative * 10}) ==
            "");
    }
  }
}

TEST_CASE("changing a weight drops its packed form") {
  Linear map(Tensor(Shape{1, 1}, {2}), Tensor(Shape{1}));
  map.pack();
  map.change_weight()(0, 0) = 3;
  CHECK(linear(Tensor(Shape{1, 1}, {1}), map)(0, 0) == 3);
}

TEST_CASE("looking up copies the row of each id and refuses ids outside the table") {
  const Tensor table(Shape{3, 2}, {0, 1, 10, 11, 20, 21});
  const Tensor rows = look_up(table, std::vector<Index>{2, 0, 2}, "words");
  CHECK(same_bits(rows, Tensor(Shape{3, 2}, {20, 21, 0, 1, 20, 21})));
  CHECK_THROWS_WITH(look_up(table, std::vector<Index>{1, 3}, "words"),
                    "words: id 3 at position 1 is outside 0..2");
}
