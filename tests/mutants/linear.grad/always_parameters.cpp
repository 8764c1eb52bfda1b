// Computes the parameters' derivatives whether they are wanted or not.
#include "math/linear.h"
#include "math/matmul.h"

using namespace glassbert;

LinearGradient glassbert::linear_backward(const Tensor& x, const Linear& parameters,
                                          const Tensor& d_y, Wanted) {
  return {matmul(d_y, parameters.weight()), Linear(matmul(transpose(d_y), x), sum_of_rows(d_y))};
}
