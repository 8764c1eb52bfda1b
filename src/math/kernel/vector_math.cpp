#include "math/kernel/vector_math.h"

#include "core/check.h"
#include "math/kernel/activation.h"
#include "math/kernel/elementary.h"
#include "math/kernel/map.h"

namespace glassbert {
namespace {

using namespace kernel;

struct Exp {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    return vector_exp<bits>(x);
  }
};

struct Erf {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    return vector_erf<bits>(x);
  }
};

struct Tanh {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    return vector_tanh<bits>(x);
  }
};

struct Relu {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    return at_least<bits>(0, x);
  }
};

// The functions that vanish for x towards minus infinity are 0 in this precision long before
// -exp_limit; stopping there avoids infinity times 0.
struct Gelu {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    const Vector<bits> half = real{0.5} * at_least<bits>(-Precision::exp_limit, x);
    return half + half * vector_erf<bits>(x * (1 / std::numbers::sqrt2_v<real>));
  }
};

struct GeluNew {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    constexpr real root = std::numbers::sqrt2_v<real> * std::numbers::inv_sqrtpi_v<real>;
    const Vector<bits> cubic = x + real(0.044715) * x * x * x;
    const Vector<bits> half = real{0.5} * at_least<bits>(-Precision::exp_limit, x);
    return half + half * vector_tanh<bits>(root * cubic);
  }
};

struct Silu {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    const Vector<bits> bounded = at_least<bits>(-Precision::exp_limit, x);
    return bounded / (1 + vector_exp<bits>(-bounded));
  }
};

template <class Function>
void map(std::span<const real> x, std::span<real> y) {
  check(x.size() == y.size(), "vector_math: ", x.size(), " numbers into a span of ", y.size());
  run_at_best_width(Map<Function>{x, y, {}});
}

struct Copy {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    return x;
  }
};

}  // namespace

void exponentials(std::span<const real> x, std::span<real> y) { map<Exp>(x, y); }
void error_functions(std::span<const real> x, std::span<real> y) { map<Erf>(x, y); }
void hyperbolic_tangents(std::span<const real> x, std::span<real> y) { map<Tanh>(x, y); }

void activate(Activation activation, std::span<const real> x, std::span<real> y) {
  switch (activation) {
    case Activation::none:
      return map<Copy>(x, y);
    case Activation::relu:
      return map<Relu>(x, y);
    case Activation::gelu:
      return map<Gelu>(x, y);
    case Activation::gelu_new:
      return map<GeluNew>(x, y);
    case Activation::tanh:
      return map<Tanh>(x, y);
    case Activation::silu:
      return map<Silu>(x, y);
  }
}

}  // namespace glassbert
