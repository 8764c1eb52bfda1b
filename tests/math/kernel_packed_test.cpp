#include "core/parallel.h"
#include "math/kernel/packed_matrix.h"
#include "math/kernel_numbers.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

struct Problem {
  Index rows, inputs, outputs;
  Numbers x, weight, bias;
};

Problem random_problem(Rng& rng, Index rows, Index inputs, Index outputs) {
  return {rows,
          inputs,
          outputs,
          random_numbers(rng, rows * inputs),
          random_numbers(rng, outputs * inputs),
          random_numbers(rng, outputs)};
}

// Rows first .. first+count-1 of the product.
Numbers product(const Problem& p, Index first, Index count,
                Activation activation = Activation::none) {
  Numbers y(count * p.outputs);
  const std::span<const real> x(p.x.data() + first * p.inputs, count * p.inputs);
  multiply_packed(x, count, pack(p.weight, p.outputs, p.inputs), p.bias, activation, y);
  return y;
}

Numbers product(const Problem& p) { return product(p, 0, p.rows); }

// The error of y(r,o) as a share of what rounding may cause: a sum of n products in any order is
// off by at most about n/2 epsilon times the sum of their magnitudes (Higham 2002, chapter 3), and
// ours has at most 256 terms in a stretch, then the stretches, the bias and a rounding.
double share_of_bound(const Problem& p, const Numbers& y, Index r, Index o) {
  double sum = p.bias[o], magnitude = std::abs(sum);
  for (Index k = 0; k < p.inputs; ++k) {
    const double term = double(p.x[r * p.inputs + k]) * double(p.weight[o * p.inputs + k]);
    sum += term;
    magnitude += std::abs(term);
  }
  const double terms = double(std::min<Index>(p.inputs, 256)) + double(p.inputs) / 256 + 2;
  const double bound = terms / 2 * double(std::numeric_limits<real>::epsilon()) * magnitude;
  // In double the sums of this test are as inexact as those under test.
  return std::abs(double(y[r * p.outputs + o]) - sum) / (sizeof(real) == 8 ? 2 * bound : bound);
}

double worst_share_of_bound(const Problem& p) {
  const Numbers y = product(p);
  double worst = 0;
  for (Index r = 0; r < p.rows; ++r)
    for (Index o = 0; o < p.outputs; ++o) worst = std::max(worst, share_of_bound(p, y, r, o));
  return worst;
}

}  // namespace

TEST_CASE("a packed product is the sum of products and the bias at every small size", "[kernel]") {
  Rng rng{1};
  for (Index size = 1; size <= 70; ++size) {
    CHECK(worst_share_of_bound(random_problem(rng, size, 1 + rng.below(70), 1 + rng.below(70))) <
          1);
    CHECK(worst_share_of_bound(random_problem(rng, 1 + rng.below(70), size, 1 + rng.below(70))) <
          1);
    CHECK(worst_share_of_bound(random_problem(rng, 1 + rng.below(70), 1 + rng.below(70), size)) <
          1);
  }
}

TEST_CASE("a packed product is right where a sum has several stretches", "[kernel]") {
  Rng rng{2};
  for (const Index inputs : {255, 256, 257, 511, 512, 513, 1000})
    CHECK(worst_share_of_bound(random_problem(rng, 1 + rng.below(20), inputs, 33)) < 1);
}

TEST_CASE("a packed product is right at the shapes of BERT", "[kernel]") {
  Rng rng{3};
  for (const auto& [rows, inputs, outputs] :
       {std::array<Index, 3>{16, 768, 768}, {5, 768, 3072}, {7, 3072, 768}, {66, 384, 1536}}) {
    const Problem p = random_problem(rng, rows, inputs, outputs);
    const Numbers y = product(p);
    double worst = 0;
    for (int sample = 0; sample < 500; ++sample)
      worst = std::max(worst, share_of_bound(p, y, rng.below(rows), rng.below(outputs)));
    CHECK(worst < 1);
  }
}

TEST_CASE("a row of a packed product has the same bits however many rows stand around it",
          "[kernel]") {
  Rng rng{4};
  for (const Index outputs : {3, 16, 50, 97}) {
    const Problem p = random_problem(rng, 70, 300, outputs);
    const Numbers together = product(p);
    for (Index rows = 1; rows <= 70; ++rows) {
      const Index first = rng.below(70 - rows + 1);
      const std::span<const real> part(together.data() + first * outputs, rows * outputs);
      CHECK(same_bits(product(p, first, rows), part));
    }
  }
}

TEST_CASE("a column of a packed product has the same bits however many columns follow it",
          "[kernel]") {
  Rng rng{5};
  const Index inputs = 70, most = 100;
  const Problem all = random_problem(rng, 9, inputs, most);
  const Numbers together = product(all);
  for (Index outputs = 1; outputs < most; ++outputs) {
    Problem few = all;
    few.outputs = outputs;
    few.weight.resize(outputs * inputs);
    few.bias.resize(outputs);
    const Numbers y = product(few);
    for (Index r = 0; r < few.rows; ++r) {
      const std::span<const real> row(y.data() + r * outputs, outputs);
      REQUIRE(same_bits(row, std::span(together).subspan(r * most, outputs)));
    }
  }
}

TEST_CASE("packed products have the same bits for every number of threads", "[kernel]") {
  Rng rng{6};
  for (const auto& [rows, inputs, outputs] :
       {std::array<Index, 3>{4, 256, 2000}, {700, 64, 20}, {131, 200, 131}}) {
    const Problem p = random_problem(rng, rows, inputs, outputs);
    set_thread_count(1);
    const Numbers alone = product(p);
    for (const int threads : {2, 3, 5}) {
      set_thread_count(threads);
      CHECK(same_bits(product(p), alone));
    }
  }
  set_thread_count(2);
}

TEST_CASE("the activation of a packed product is that of the plain numbers", "[kernel]") {
  Rng rng{7};
  const Problem p = random_problem(rng, 13, 20, 53);
  for (const Activation activation : {Activation::relu, Activation::gelu, Activation::gelu_new,
                                      Activation::tanh, Activation::silu}) {
    Numbers expected = product(p);
    activate(activation, expected, expected);
    CHECK(same_bits(product(p, 0, 13, activation), expected));
  }
}

TEST_CASE("NaN and infinity in one row leave the other rows alone", "[kernel]") {
  Rng rng{8};
  Problem p = random_problem(rng, 8, 20, 20);
  const Numbers before = product(p);
  p.x[3 * 20 + 5] = std::numeric_limits<real>::quiet_NaN();
  p.x[4 * 20 + 5] = std::numeric_limits<real>::infinity();
  const Numbers after = product(p);
  for (const Index row : {0, 1, 2, 5, 6, 7})
    CHECK(std::equal(&before[row * 20], &before[row * 20 + 19] + 1, &after[row * 20]));
  CHECK(std::isnan(after[3 * 20]));
  CHECK(std::isinf(after[4 * 20]));
}

TEST_CASE("a product without rows, or without inputs, is empty, or the bias", "[kernel]") {
  Problem p{0, 3, 2, {}, Numbers(6, real{1}), {5, 7}};
  CHECK(product(p).empty());
  p = {2, 0, 2, {}, {}, {5, 7}};
  CHECK(product(p) == Numbers{5, 7, 5, 7});
}

TEST_CASE("a packed product refuses sizes that disagree", "[kernel]") {
  const Numbers six(6, real{1});
  Numbers y(4);
  const PackedMatrix w = pack(six, 2, 3);
  CHECK_THROWS_WITH(pack(six, 4, 2), "pack: a weight of 6 numbers is not 4 x 2");
  CHECK_THROWS_WITH(multiply_packed(six, 3, w, {}, Activation::none, y),
                    "multiply_packed: x has 6 numbers, expected 3 x 3");
  CHECK_THROWS_WITH(multiply_packed(six, 2, w, six, Activation::none, y),
                    "multiply_packed: bias has 6 numbers, expected 2 or none");
  CHECK_THROWS_WITH(multiply_packed(six, 2, w, {}, Activation::none, std::span(y).first(3)),
                    "multiply_packed: y has 3 numbers, expected 2 x 2");
}
