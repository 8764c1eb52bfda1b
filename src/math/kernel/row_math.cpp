#include "math/kernel/row_math.h"

#include <limits>

#include "core/check.h"
#include "math/kernel/elementary.h"
#include "math/kernel/fold.h"
#include "math/kernel/map.h"

namespace glassbert {
namespace {

using namespace kernel;

constexpr real lowest = -std::numeric_limits<real>::infinity();  // whose exponential is 0

struct Maximum {
  std::span<const real> row;
  real* result;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    const Index count = std::ssize(row);
    Vector<bits> top = broadcast<bits>(lowest);
    Index i = 0;
    for (; i + lanes<bits> <= count; i += lanes<bits>) {
      const Vector<bits> x = load<bits>(row.data() + i);
      top = top > x ? top : x;
    }
    const Vector<bits> rest = load_part<bits>(row.data() + i, count - i, lowest);
    top = top > rest ? top : rest;
    *result = fold<bits>(top, [](real a, real b) { return a > b ? a : b; });
  }
};

struct Exponentiate {
  std::span<real> row;
  real shift;
  real* sum;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    const Index count = std::ssize(row);
    Vector<bits> sums{};
    Index i = 0;
    for (; i + lanes<bits> <= count; i += lanes<bits>) {
      const Vector<bits> e = vector_exp<bits>(load<bits>(row.data() + i) - shift);
      store<bits>(e, row.data() + i);
      sums += e;
    }
    const Vector<bits> rest = load_part<bits>(row.data() + i, count - i, lowest);
    const Vector<bits> e = vector_exp<bits>(rest - shift);
    store_part<bits>(e, row.data() + i, count - i);
    *sum = sum_of_lanes<bits>(sums + e);
  }
};

// Sum of (x - centre)^power, power 1 or 2.
template <int power>
struct CentredSum {
  std::span<const real> row;
  real centre;
  real* sum;

  template <int bits>
  [[gnu::always_inline]] static Vector<bits> term(const Vector<bits>& offset) {
    return power == 1 ? offset : offset * offset;
  }

  template <int bits>
  [[gnu::always_inline]] void run() const {
    const Index count = std::ssize(row);
    Vector<bits> sums{};
    Index i = 0;
    for (; i + lanes<bits> <= count; i += lanes<bits>)
      sums += term<bits>(load<bits>(row.data() + i) - centre);
    sums += term<bits>(load_part<bits>(row.data() + i, count - i, centre) - centre);
    *sum = sum_of_lanes<bits>(sums);
  }
};

struct Normalise {
  const real *x, *gain, *shift;
  real* y;
  real mean, factor;
  Index count;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    Index i = 0;
    for (; i + lanes<bits> <= count; i += lanes<bits>)
      store<bits>(at<bits>(load<bits>(x + i), load<bits>(gain + i), load<bits>(shift + i)), y + i);
    const Index rest = count - i;
    store_part<bits>(at<bits>(load_part<bits>(x + i, rest, 0), load_part<bits>(gain + i, rest, 0),
                              load_part<bits>(shift + i, rest, 0)),
                     y + i, rest);
  }

  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& value, const Vector<bits>& gains,
                                         const Vector<bits>& shifts) const {
    return (value - mean) * factor * gains + shifts;
  }
};

struct Scale {
  real factor;
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    return x * factor;
  }
};

}  // namespace

real row_maximum(std::span<const real> row) {
  real result = 0;
  run_at_best_width(Maximum{row, &result});
  return result;
}

real exponentiate_row(std::span<real> row, real shift) {
  real sum = 0;
  run_at_best_width(Exponentiate{row, shift, &sum});
  return sum;
}

void scale_row(std::span<real> row, real factor) {
  run_at_best_width(Map<Scale>{row, row, {factor}});
}

Moments row_moments(std::span<const real> row) {
  check(!row.empty(), "row_moments: an empty row has no mean");
  const real count = static_cast<real>(row.size());
  real sum = 0, squares = 0;
  run_at_best_width(CentredSum<1>{row, 0, &sum});
  run_at_best_width(CentredSum<2>{row, sum / count, &squares});
  return {sum / count, squares / count};
}

void normalise_row(std::span<const real> x, real mean, real factor, std::span<const real> gain,
                   std::span<const real> shift, std::span<real> y) {
  check(gain.size() == x.size() && shift.size() == x.size() && y.size() == x.size(),
        "normalise_row: x has ", x.size(), " numbers, gain ", gain.size(), ", shift ", shift.size(),
        ", y ", y.size());
  run_at_best_width(Normalise{x.data(), gain.data(), shift.data(), y.data(), mean, factor,
                              static_cast<Index>(x.size())});
}

}  // namespace glassbert
