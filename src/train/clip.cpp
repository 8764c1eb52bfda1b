#include "train/clip.h"

#include <algorithm>
#include <cmath>

#include "math/kernel/row_math.h"
#include "math/kernel/row_products.h"

namespace glassbert {

double gradient_norm(const Bert& gradient) {
  constexpr Index block = 4096;  // summed in `real` at a time; the blocks' sums in double
  double squares = 0;
  for_each_parameter(gradient, [&](const std::string&, const Tensor& g, const Shape&, Kind) {
    for (Index i = 0; i < g.size(); i += block) {
      const auto part = g.values().subspan(i, std::min(block, g.size() - i));
      squares += double(row_dot(part, part));
    }
  });
  return std::sqrt(squares);
}

// eq clip
void clip(double norm, double longest, Bert& gradient) {
  const double factor = longest / (norm + 1e-6);
  if (factor >= 1) return;
  for_each_parameter(gradient, [&](const std::string&, Tensor& g, const Shape&, Kind) {
    scale_row(g.values(), static_cast<real>(factor));
  });
}

}  // namespace glassbert
