#include "math/linear.h"

#include <utility>

#include "math/matmul.h"

namespace glassbert {

Linear::Linear(Tensor weight, Tensor shift) : bias(std::move(shift)), weight_(std::move(weight)) {
  check_rank(weight_, 2, "linear: weight");
  check_shape(bias, Shape{weight_.dim(0)}, "linear: bias");
}

Tensor& Linear::change_weight() {
  packed_ = PackedMatrix{};
  return weight_;
}

void Linear::pack() { packed_ = glassbert::pack(weight_.values(), weight_.dim(0), weight_.dim(1)); }

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

}  // namespace glassbert
