#include "math/kernel/activation_gradient.h"

#include "core/check.h"
#include "math/kernel/elementary.h"
#include "math/kernel/width.h"

namespace glassbert {
namespace {

using namespace kernel;

// Beyond it every slope has reached its limit; products of x with what vanishes stay finite.
template <int bits>
[[gnu::always_inline]] inline Vector<bits> bounded(const Vector<bits>& x) {
  return at_least<bits>(-Precision::exp_limit, at_most<bits>(Precision::exp_limit, x));
}

struct Constant {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>&) const {
    return broadcast<bits>(1);
  }
};

struct ReluSlope {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    return x > 0 ? broadcast<bits>(1) : broadcast<bits>(0);
  }
};

// Phi(x) + x Phi'(x)
struct GeluSlope {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& wide) const {
    constexpr real root = 1 / std::numbers::sqrt2_v<real>;
    const Vector<bits> x = bounded<bits>(wide);
    const Vector<bits> power = vector_exp<bits>(real{-0.5} * x * x);
    const Vector<bits> density = power * (root * std::numbers::inv_sqrtpi_v<real>);
    return real{0.5} + real{0.5} * erf_of<bits>(x * root, power) + x * density;
  }
};

// (1 + t)/2 + x/2 (1 - t^2) u' with t = tanh(u) and u = sqrt(2/pi) (x + 0.044715 x^3)
struct GeluNewSlope {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& wide) const {
    constexpr real root = std::numbers::sqrt2_v<real> * std::numbers::inv_sqrtpi_v<real>;
    const Vector<bits> x = bounded<bits>(wide);
    const Vector<bits> cubic = x + real(0.044715) * x * x * x;
    const Vector<bits> t = vector_tanh<bits>(root * cubic);
    const Vector<bits> inner = root * (1 + real(3 * 0.044715) * x * x);
    return real{0.5} * (1 + t) + real{0.5} * x * (1 - t) * (1 + t) * inner;
  }
};

// 1 - tanh(x)^2
struct TanhSlope {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    const Vector<bits> t = vector_tanh<bits>(x);
    return (1 - t) * (1 + t);
  }
};

// s (1 + x (1 - s)) with s = 1 / (1 + e^-x)
struct SiluSlope {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& wide) const {
    const Vector<bits> x = real{0.5} * bounded<bits>(2 * wide);  // exp(-x) must stay finite
    const Vector<bits> power = vector_exp<bits>(-x);
    const Vector<bits> s = 1 / (1 + power);
    return s * (1 + x * power * s);
  }
};

template <class Slope>
struct ChainRule {
  std::span<const real> x, d_y;
  std::span<real> d_x;
  Slope slope;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    const Index count = std::ssize(x);
    Index i = 0;
    for (; i + lanes<bits> <= count; i += lanes<bits>)
      store<bits>(load<bits>(d_y.data() + i) * slope.template at<bits>(load<bits>(x.data() + i)),
                  d_x.data() + i);
    if (i == count) return;
    const Vector<bits> rest = load_part<bits>(x.data() + i, count - i, 0);
    const Vector<bits> d_rest = load_part<bits>(d_y.data() + i, count - i, 0);
    store_part<bits>(d_rest * slope.template at<bits>(rest), d_x.data() + i, count - i);
  }
};

template <class Slope>
void chain(std::span<const real> x, std::span<const real> d_y, std::span<real> d_x) {
  check(x.size() == d_y.size() && x.size() == d_x.size(), "activate_backward: x has ", x.size(),
        " numbers, d_y ", d_y.size(), ", d_x ", d_x.size());
  run_at_best_width(ChainRule<Slope>{x, d_y, d_x, {}});
}

}  // namespace

void activate_backward(Activation activation, std::span<const real> x, std::span<const real> d_y,
                       std::span<real> d_x) {
  switch (activation) {
    case Activation::none:
      return chain<Constant>(x, d_y, d_x);
    case Activation::relu:
      return chain<ReluSlope>(x, d_y, d_x);
    case Activation::gelu:
      return chain<GeluSlope>(x, d_y, d_x);
    case Activation::gelu_new:
      return chain<GeluNewSlope>(x, d_y, d_x);
    case Activation::tanh:
      return chain<TanhSlope>(x, d_y, d_x);
    case Activation::silu:
      return chain<SiluSlope>(x, d_y, d_x);
  }
}

}  // namespace glassbert
