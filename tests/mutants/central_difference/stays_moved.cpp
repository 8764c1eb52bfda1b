// Forgets to put a number back before it moves the next.
#include "measure/central_difference.h"

using namespace glassbert;

Tensor glassbert::central_difference(const std::function<double(const Tensor& x)>& f,
                                     const Tensor& x, double step) {
  Tensor slopes(x.shape()), above = x, below = x;
  for (Index i = 0; i < x.size(); ++i) {
    above.values()[i] = static_cast<real>(x.values()[i] + step);
    below.values()[i] = static_cast<real>(x.values()[i] - step);
    slopes.values()[i] = static_cast<real>((f(above) - f(below)) / (2 * step));
    below.values()[i] = x.values()[i];
  }
  return slopes;
}
