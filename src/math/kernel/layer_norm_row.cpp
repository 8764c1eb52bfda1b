#include "math/kernel/layer_norm_row.h"

#include "core/check.h"
#include "math/kernel/map.h"

namespace glassbert {
namespace {

using namespace kernel;

struct Standardise {
  real mean, factor;
  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& x) const {
    return (x - mean) * factor;
  }
};

struct Straighten {
  std::span<const real> z;
  real mean, slope, factor;
  std::span<real> g;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    const Index count = std::ssize(g);
    Index i = 0;
    for (; i + lanes<bits> <= count; i += lanes<bits>)
      store<bits>(at<bits>(load<bits>(g.data() + i), load<bits>(z.data() + i)), g.data() + i);
    const Index rest = count - i;
    store_part<bits>(
        at<bits>(load_part<bits>(g.data() + i, rest, 0), load_part<bits>(z.data() + i, rest, 0)),
        g.data() + i, rest);
  }

  template <int bits>
  [[gnu::always_inline]] Vector<bits> at(const Vector<bits>& value,
                                         const Vector<bits>& along) const {
    return (value - mean - along * slope) * factor;
  }
};

}  // namespace

void standardise_row(std::span<const real> x, real mean, real factor, std::span<real> z) {
  check(x.size() == z.size(), "standardise_row: ", x.size(), " numbers into ", z.size());
  run_at_best_width(Map<Standardise>{x, z, {mean, factor}});
}

void straighten_row(std::span<const real> z, real mean, real slope, real factor,
                    std::span<real> g) {
  check(z.size() == g.size(), "straighten_row: rows of ", z.size(), " and ", g.size(), " numbers");
  run_at_best_width(Straighten{z, mean, slope, factor, g});
}

}  // namespace glassbert
