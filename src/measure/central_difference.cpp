#include "measure/central_difference.h"

namespace glassbert {

// eq central_difference
Tensor central_difference(const std::function<double(const Tensor& x)>& f, const Tensor& x,
                          double step) {
  Tensor moved = x, slopes(x.shape());
  for (Index i = 0; i < x.size(); ++i) {
    const real here = x.values()[i];
    moved.values()[i] = static_cast<real>(here + step);
    const double above = f(moved);
    moved.values()[i] = static_cast<real>(here - step);
    const double below = f(moved);
    moved.values()[i] = here;
    slopes.values()[i] = static_cast<real>((above - below) / (2 * step));
  }
  return slopes;
}

}  // namespace glassbert
