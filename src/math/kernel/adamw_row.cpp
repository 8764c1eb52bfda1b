#include "math/kernel/adamw_row.h"

#include <cmath>

#include "core/check.h"
#include "math/kernel/width.h"

namespace glassbert {
namespace {

struct AdamWStep {
  Index count;
  const real* g;
  AdamWRates rates;
  real *p, *m, *v;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    const auto [keep, learning_rate, beta1, beta2, correction1, correction2, epsilon] = rates;
    for (Index i = 0; i < count; ++i) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      const real step = correction1 * m[i] / (std::sqrt(correction2 * v[i]) + epsilon);
      p[i] = keep * p[i] - learning_rate * step;
    }
  }
};

}  // namespace

void adamw_row(std::span<const real> g, const AdamWRates& rates, std::span<real> p,
               std::span<real> m, std::span<real> v) {
  check(p.size() == g.size() && m.size() == g.size() && v.size() == g.size(),
        "adamw_row: ", p.size(), " parameters and ", g.size(), " derivatives");
  kernel::run_at_best_width(
      AdamWStep{std::ssize(g), g.data(), rates, p.data(), m.data(), v.data()});
}

}  // namespace glassbert
