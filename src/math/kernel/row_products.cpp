#include "math/kernel/row_products.h"

#include "core/check.h"
#include "math/kernel/fold.h"
#include "math/kernel/width.h"

namespace glassbert {
namespace {

using namespace kernel;

void check_lengths(const char* name, std::size_t a, std::size_t b, std::size_t c) {
  check(a == b && b == c, name, ": rows of ", a, ", ", b, " and ", c, " numbers");
}

struct Dot {
  std::span<const real> a, b;
  real* result;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    const Index count = std::ssize(a);
    Vector<bits> sums{};
    Index i = 0;
    for (; i + lanes<bits> <= count; i += lanes<bits>)
      sums += load<bits>(a.data() + i) * load<bits>(b.data() + i);
    sums +=
        load_part<bits>(a.data() + i, count - i, 0) * load_part<bits>(b.data() + i, count - i, 0);
    *result = sum_of_lanes<bits>(sums);
  }
};

struct Sum {
  std::span<const real> a, b;
  real* y;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    const Index count = std::ssize(a);
    Index i = 0;
    for (; i + lanes<bits> <= count; i += lanes<bits>)
      store<bits>(load<bits>(a.data() + i) + load<bits>(b.data() + i), y + i);
    for (; i < count; ++i) y[i] = a[i] + b[i];
  }
};

// y[i] = function.at<bits>(a[i], b[i], y[i]) for each i.
template <class Function>
struct Combine {
  const real *a, *b;
  std::span<real> y;
  Function function;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    const Index count = std::ssize(y);
    Index i = 0;
    for (; i + lanes<bits> <= count; i += lanes<bits>)
      store<bits>(function.template at<bits>(load<bits>(a + i), load<bits>(b + i),
                                             load<bits>(y.data() + i)),
                  y.data() + i);
    const Index rest = count - i;
    store_part<bits>(
        function.template at<bits>(load_part<bits>(a + i, rest, 0), load_part<bits>(b + i, rest, 0),
                                   load_part<bits>(y.data() + i, rest, 0)),
        y.data() + i, rest);
  }
};

struct Weigh {
  real centre;
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& weight, const Vector<bits>& x,
                                         const Vector<bits>&) const {
    return weight * (x - centre);
  }
};

struct AddProduct {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& a, const Vector<bits>& b,
                                         const Vector<bits>& sum) const {
    return sum + a * b;
  }
};

struct Add {
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x, const Vector<bits>&,
                                         const Vector<bits>& sum) const {
    return sum + x;
  }
};

}  // namespace

real row_dot(std::span<const real> a, std::span<const real> b) {
  check_lengths("row_dot", a.size(), b.size(), b.size());
  real result = 0;
  run_at_best_width(Dot{a, b, &result});
  return result;
}

void weigh_row(std::span<const real> weights, std::span<const real> x, real centre,
               std::span<real> y) {
  check_lengths("weigh_row", weights.size(), x.size(), y.size());
  run_at_best_width(Combine<Weigh>{weights.data(), x.data(), y, {centre}});
}

void add_products(std::span<const real> a, std::span<const real> b, std::span<real> sums) {
  check_lengths("add_products", a.size(), b.size(), sums.size());
  run_at_best_width(Combine<AddProduct>{a.data(), b.data(), sums, {}});
}

void add_rows(std::span<const real> a, std::span<const real> b, std::span<real> y) {
  check_lengths("add_rows", a.size(), b.size(), y.size());
  run_at_best_width(Sum{a, b, y.data()});
}

void add_row(std::span<const real> x, std::span<real> sums) {
  check_lengths("add_row", x.size(), x.size(), sums.size());
  run_at_best_width(Combine<Add>{x.data(), x.data(), sums, {}});
}

}  // namespace glassbert
