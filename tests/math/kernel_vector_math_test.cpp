#include "math/kernel/vector_math.h"

#include <cmath>
#include <cstdlib>
#include <limits>
#include <numbers>

#include "math/kernel/activation.h"
#include "math/kernel/width.h"
#include "math/kernel_numbers.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

using Limits = std::numeric_limits<real>;
constexpr real infinity = Limits::infinity();
constexpr real not_a_number = Limits::quiet_NaN();
using Function = void (*)(std::span<const real>, std::span<real>);

// The distance of neighbouring numbers at `value`, that of denormals at least.
double ulp(long double value) {
  int exponent = 0;
  std::frexp(value, &exponent);
  return std::max(std::ldexp(1.0, exponent - Limits::digits), double(Limits::denorm_min()));
}

// Arguments of both signs: some at every power of two below the limit, down to the denormals, and
// many evenly between -limit and limit.
Numbers arguments(double limit) {
  Numbers x;
  for (int exponent = Limits::min_exponent - Limits::digits; std::ldexp(1, exponent) < limit;
       ++exponent)
    for (double mantissa = 0.5; mantissa < 1; mantissa += 0.003) {
      const real v = static_cast<real>(std::ldexp(mantissa, exponent));
      x.insert(x.end(), {v, -v});
    }
  for (int i = -100000; i <= 100000; ++i) x.push_back(static_cast<real>(limit * i / 100000));
  return x;
}

double worst_ulps(Function function, long double (*exact)(long double), const Numbers& x) {
  Numbers y(x.size());
  function(x, y);
  double worst = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const long double expected = exact(x[i]);
    if (static_cast<real>(expected) == y[i]) continue;
    const double error = std::abs(static_cast<double>(y[i] - expected)) / ulp(expected);
    if (!(error <= worst)) worst = error;
  }
  return worst;
}

real value(Function function, real x) {
  real y = 0;
  function({&x, 1}, {&y, 1});
  return y;
}

long double exact_gelu(long double x) { return x / 2 * std::erfc(-x / std::sqrt(2.0L)); }
long double exact_silu(long double x) { return x / (1 + std::exp(-x)); }
long double exact_gelu_new(long double x) {
  const long double c = std::sqrt(2 / std::numbers::pi_v<long double>);
  return x / 2 * (1 + std::tanh(c * (x + 0.044715L * x * x * x)));
}

// The largest error in units of epsilon * max(1, |x|).
double worst_error(Activation activation, long double (*exact)(long double)) {
  const Numbers x = arguments(30);
  Numbers y(x.size());
  activate(activation, x, y);
  double worst = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double ulp = double(Limits::epsilon()) * std::max(1.0, std::abs(double(x[i])));
    const double error = std::abs(static_cast<double>(y[i] - exact(x[i]))) / ulp;
    if (!(error <= worst)) worst = error;
  }
  return worst;
}

bool is_negative_zero(real x) { return x == 0 && std::signbit(x); }

}  // namespace

TEST_CASE("exp, erf and tanh keep the error bounds that their header states", "[kernel]") {
  // Where exp overflows real, long double still has a value: stop before.
  const double largest = std::log(double(Limits::max())) - 1e-3;
  CHECK(worst_ulps(exponentials, std::exp, arguments(largest)) < 1.5);
  CHECK(worst_ulps(error_functions, std::erf, arguments(8)) < 3);
  CHECK(worst_ulps(hyperbolic_tangents, std::tanh, arguments(25)) < 3);
}

TEST_CASE("the activations keep the error bound that their header states", "[kernel]") {
  CHECK(worst_error(Activation::gelu, exact_gelu) < 2);
  CHECK(worst_error(Activation::gelu_new, exact_gelu_new) < 2);
  CHECK(worst_error(Activation::silu, exact_silu) < 2);
  CHECK(worst_error(Activation::tanh, std::tanh) < 2);
  CHECK(worst_error(Activation::none, [](long double x) { return x; }) == 0);
  CHECK(worst_error(Activation::relu, [](long double x) { return x > 0 ? x : 0; }) == 0);
}

TEST_CASE("exp is exact at its ends", "[kernel]") {
  CHECK(value(exponentials, 0) == 1);
  CHECK(value(exponentials, real{-0.0}) == 1);
  CHECK(value(exponentials, infinity) == infinity);
  CHECK(value(exponentials, Limits::max()) == infinity);
  for (const real x : {-infinity, Limits::lowest(), real{-1e4}})
    CHECK((value(exponentials, x) == 0 && !std::signbit(value(exponentials, x))));
  CHECK(std::isnan(value(exponentials, not_a_number)));
  CHECK(value(exponentials, std::log(Limits::denorm_min())) == Limits::denorm_min());
}

TEST_CASE("erf and tanh are odd, exact near zero and one at their ends", "[kernel]") {
  for (const Function function : {error_functions, hyperbolic_tangents}) {
    CHECK(is_negative_zero(value(function, real{-0.0})));
    CHECK(!std::signbit(value(function, 0)));
    CHECK(std::isnan(value(function, not_a_number)));
    for (const real x : {infinity, Limits::max(), real{50}}) {
      CHECK(value(function, x) == 1);
      CHECK(value(function, -x) == -1);
    }
    for (const real x : {real{0x1p-90}, real{0.375}, real{2}})
      CHECK(value(function, -x) == -value(function, x));
  }
  CHECK(value(hyperbolic_tangents, Limits::denorm_min()) == Limits::denorm_min());
}

TEST_CASE("activations have their limits at the infinities and keep NaN", "[kernel]") {
  for (const Activation activation :
       {Activation::relu, Activation::gelu, Activation::gelu_new, Activation::silu}) {
    const Numbers x = {infinity, -infinity, Limits::lowest(), not_a_number, 0};
    Numbers y(5);
    activate(activation, x, y);
    CHECK(y[0] == infinity);
    CHECK(y[1] == 0);
    CHECK(y[2] == 0);
    CHECK(std::isnan(y[3]));
    CHECK(y[4] == 0);
  }
}

TEST_CASE("a number has the same bits wherever it stands in a span of any length", "[kernel]") {
  Rng rng{1};
  for (const Function function : {exponentials, error_functions, hyperbolic_tangents})
    for (Index length = 1; length <= 70; ++length) {
      const Numbers x = random_numbers(rng, length);
      Numbers y(x.size()), alone(x.size());
      function(x, y);
      for (std::size_t i = 0; i < x.size(); ++i) alone[i] = value(function, x[i]);
      CHECK(same_bits(y, alone));
      Numbers in_place = x;
      function(in_place, in_place);
      CHECK(same_bits(in_place, y));
    }
}

TEST_CASE("vectors are as wide as the environment allows at most", "[kernel]") {
  const char* allowed = std::getenv("GLASSBERT_VECTOR_BITS");
  const int bits = vector_bits();
  CHECK((bits == 128 || bits == 256 || bits == 512));
  if (allowed != nullptr) CHECK(bits <= std::atoi(allowed));
}
