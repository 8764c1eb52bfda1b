// Gives the weight's derivative by inputs and outputs, where the weight is stored by outputs and
// inputs.
#include "math/linear.h"
#include "math/matmul.h"

using namespace glassbert;

LinearGradient glassbert::linear_backward(const Tensor& x, const Linear& parameters,
                                          const Tensor& d_y, Wanted wanted) {
  LinearGradient d{matmul(d_y, parameters.weight()), {}};
  if (wanted != Wanted::parameters) return d;
  const Tensor d_weight = matmul(transpose(x), d_y);
  d.d_parameters = Linear(reshaped(d_weight, parameters.weight().shape()), sum_of_rows(d_y));
  return d;
}
