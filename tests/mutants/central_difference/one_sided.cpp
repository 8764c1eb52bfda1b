// Takes one step up only: the slope between here and there, not the slope here.
#include "measure/central_difference.h"

using namespace glassbert;

Tensor glassbert::central_difference(const std::function<double(const Tensor& x)>& f,
                                     const Tensor& x, double step) {
  Tensor slopes(x.shape());
  for (Index i = 0; i < x.size(); ++i) {
    Tensor moved = x;
    moved.values()[i] += static_cast<real>(step);
    slopes.values()[i] = static_cast<real>((f(moved) - f(x)) / step);
  }
  return slopes;
}
