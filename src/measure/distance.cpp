#include "measure/distance.h"

namespace glassbert {

Tensor mean_by_distance(const Tensor& x) {
  check_rank(x, 2, "mean_by_distance: x");
  const Index T = x.dim(0);
  check_shape(x, Shape{T, T}, "mean_by_distance: x");
  Tensor means(Shape{T});
  for (Index d = 0; d < T; ++d) {
    double sum = 0;
    for (Index i = d; i < T; ++i) sum += double(x(i, i - d)) + double(x(i - d, i));
    means(d) = static_cast<real>(sum / double(2 * (T - d)));
  }
  return means;
}

}  // namespace glassbert
