#include "swap.h"

#include <cmath>

#include "draw/number_text.h"
#include "drawing.h"
#include "math/matmul.h"
#include "math/softmax.h"
#include "measure/jensen_shannon.h"

namespace glassbert::quiz {
namespace {

constexpr Index T = 8;

double output_of(const Tensor& p, const Tensor& value) {
  return softmax(Tensor(Shape{1, 2}, {matmul_transposed(p, value)(0, 0), 0}))(0, 0);
}

}  // namespace

std::string fixed(double value) { return fixed_text(value, 3); }

Swap find_swap(Rng& rng) {
  while (true) {
    Swap swap{uniform(rng, {1, T}, -3, 3), weights(rng, 1, T), Tensor(Shape{1, T}), 0, 0, 0};
    for (real& v : swap.value.values()) v = std::round(v * 10) / 10;
    swap.p_own = output_of(swap.own, swap.value);
    const double sum = matmul_transposed(swap.own, swap.value)(0, 0);
    for (Index low = 0; low < T; ++low)
      for (Index high = 0; high < T; ++high) {
        const double below = swap.value(0, low), above = swap.value(0, high);
        if (below >= sum || above <= sum) continue;
        Tensor found(Shape{1, T});
        const double share = std::round((sum - below) / (above - below) * 100) / 100;
        found(0, high) = static_cast<real>(share);
        found(0, low) = static_cast<real>(1 - share);
        const double distance = jensen_shannon(swap.own, found)(0);
        const double p = output_of(found, swap.value);
        const double change = std::abs(p - swap.p_own);
        if (change < 0.001 || change > 0.009 || distance <= swap.distance) continue;
        swap.found = found;
        swap.distance = distance;
        swap.p_found = p;
      }
    if (swap.distance > 0.5) return swap;
  }
}

}  // namespace glassbert::quiz
