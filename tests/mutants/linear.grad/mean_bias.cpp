// Takes the mean of the rows for the bias, where every row adds its own.
#include "math/linear.h"
#include "math/matmul.h"

using namespace glassbert;

LinearGradient glassbert::linear_backward(const Tensor& x, const Linear& parameters,
                                          const Tensor& d_y, Wanted wanted) {
  LinearGradient d{matmul(d_y, parameters.weight()), {}};
  const Tensor mean = scaled(sum_of_rows(d_y), 1 / static_cast<real>(d_y.dim(0)));
  if (wanted == Wanted::parameters) d.d_parameters = Linear(matmul(transpose(d_y), x), mean);
  return d;
}
