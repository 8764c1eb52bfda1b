#include "math/linear.h"

#include <utility>

#include "math/matmul.h"
#include "math/views.h"

namespace glassbert {

Linear::Linear(Tensor weight, Tensor shift) : bias(std::move(shift)), weight_(std::move(weight)) {
  check_rank(weight_, 2, "linear: weight");
  check_shape(bias, Shape{weight_.dim(0)}, "linear: bias");
}

Tensor& Linear::change_weight() {
  packed_ = packed_backward_ = PackedMatrix{};
  return weight_;
}

void Linear::pack() { packed_ = glassbert::pack(weight_.values(), weight_.dim(0), weight_.dim(1)); }

void Linear::pack_backward() { packed_backward_ = glassbert::pack(matrix_of(weight_)); }

// eq linear
Tensor linear(const Tensor& x, const Linear& parameters, Activation activation) {
  check_rank(x, 2, "linear: x");
  check(x.dim(1) == parameters.weight().dim(1), "linear: x has shape ", x.shape(),
        " and the weight ", parameters.weight().shape(), "; rows must have equal lengths");
  if (parameters.packed().empty())
    return activate(activation,
                    add_bias(matmul_transposed(x, parameters.weight()), parameters.bias));

  Tensor y = Tensor::for_overwrite(Shape{x.dim(0), parameters.weight().dim(0)});
  multiply_packed(x.values(), x.dim(0), parameters.packed(), parameters.bias.values(), activation,
                  y.values());
  return y;
}

// eq linear.grad
LinearGradient linear_backward(const Tensor& x, const Linear& parameters, const Tensor& d_y,
                               Wanted wanted) {
  check_rank(x, 2, "linear_backward: x");
  check_shape(d_y, Shape{x.dim(0), parameters.weight().dim(0)}, "linear_backward: d_y");
  LinearGradient d;
  d.d_x = multiply_by_weight(d_y, parameters);  // d_x = d_y W
  if (wanted == Wanted::parameters)             // d_W = d_y^T x
    d.d_parameters = Linear(multiply(transposed(matrix_of(d_y)), matrix_of(x)), sum_of_rows(d_y));
  return d;
}

Tensor multiply_by_weight(const Tensor& y, const Linear& parameters) {
  const PackedMatrix& packed = parameters.packed_backward();
  if (packed.empty()) return multiply(matrix_of(y), matrix_of(parameters.weight()));
  Tensor x = Tensor::for_overwrite(Shape{y.dim(0), packed.outputs()});
  multiply_packed(y.values(), y.dim(0), packed, {}, Activation::none, x.values());
  return x;
}

}  // namespace glassbert
