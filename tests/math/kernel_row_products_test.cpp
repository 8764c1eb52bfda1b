#include "math/kernel/row_products.h"

#include <cmath>
#include <limits>

#include "math/kernel/activation_gradient.h"
#include "math/kernel_numbers.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

constexpr double unit = std::numeric_limits<real>::epsilon();

}  // namespace

TEST_CASE("products of rows agree with plain loops at every length", "[kernel]") {
  Rng rng{1};
  for (Index length = 0; length <= 70; ++length) {
    const Numbers a = random_numbers(rng, length), b = random_numbers(rng, length);
    const Numbers start = random_numbers(rng, length);
    Numbers weighed(a.size()), products = start, sums = start;
    weigh_row(a, b, real{0.5}, weighed);
    add_products(a, b, products);
    add_row(a, sums);
    double sum = 0, magnitude = 0, worst = 0;
    for (Index i = 0; i < length; ++i) {
      sum += double(a[i]) * b[i];
      magnitude += std::abs(double(a[i]) * b[i]);
      worst = std::max({worst, std::abs(weighed[i] - double(a[i]) * (double(b[i]) - 0.5)),
                        std::abs(products[i] - (start[i] + double(a[i]) * b[i])),
                        std::abs(sums[i] - (start[i] + double(a[i])))});
    }
    CHECK(std::abs(row_dot(a, b) - sum) <= (double(length) / 2 + 2) * unit * magnitude);
    CHECK(worst < 32 * unit);
  }
  CHECK_THROWS_WITH(row_dot(Numbers(2), Numbers(3)), "row_dot: rows of 2, 3 and 3 numbers");
}

TEST_CASE("the slope of an activation has the same bits at every place", "[kernel]") {
  Rng rng{2};
  const Numbers x = random_numbers(rng, 77), d_y = random_numbers(rng, 77);
  for (const Activation f : {Activation::none, Activation::relu, Activation::gelu,
                             Activation::gelu_new, Activation::tanh, Activation::silu}) {
    Numbers d_x(77);
    activate_backward(f, x, d_y, d_x);
    for (Index i = 0; i < 77; ++i) {
      Numbers one(1);
      activate_backward(f, std::span(x).subspan(i, 1), std::span(d_y).subspan(i, 1), one);
      CHECK(one[0] == d_x[i]);
    }
  }
}

TEST_CASE("far out every slope is that of its limit, and NaN stays NaN", "[kernel]") {
  const real huge = std::numeric_limits<real>::max(), inf = std::numeric_limits<real>::infinity();
  const Numbers x = {-inf, -huge, -1000, 1000, huge, inf}, ones(6, 1);
  for (const Activation f :
       {Activation::relu, Activation::gelu, Activation::gelu_new, Activation::silu}) {
    Numbers d_x(6);
    activate_backward(f, x, ones, d_x);
    for (int i = 0; i < 3; ++i) CHECK(std::abs(d_x[i]) < 1e-20);
    for (int i = 3; i < 6; ++i) CHECK(d_x[i] == 1);
  }
  for (const Activation f :
       {Activation::gelu, Activation::gelu_new, Activation::silu, Activation::tanh}) {
    const Numbers nan = {std::numeric_limits<real>::quiet_NaN()}, one = {1};
    Numbers d_x(1);
    activate_backward(f, nan, one, d_x);
    CHECK(std::isnan(d_x[0]));
  }
}
