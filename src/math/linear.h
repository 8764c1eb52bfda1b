#pragma once

#include "core/tensor.h"
#include "math/activation.h"
#include "math/kernel/packed_matrix.h"

namespace glassbert {

// A learned map from I inputs to O outputs, y = x W^T + b. The weight may also be kept packed, in
// the order in which the fast product reads it; whoever changes the weight drops the packed form,
// so it can't go stale.
class Linear {
 public:
  Linear() = default;
  Linear(Tensor weight, Tensor bias);  // (O,I), (O)

  const Tensor& weight() const { return weight_; }
  Tensor& change_weight();
  const PackedMatrix& packed() const { return packed_; }  // empty unless pack() was called
  void pack();

  Tensor bias;  // (O)

 private:
  Tensor weight_;
  PackedMatrix packed_;
};

// y = activation(x W^T + b).  (N,I) -> (N,O). By the packed product where there is a packed form,
// else by the plain one: the same up to rounding.
Tensor linear(const Tensor& x, const Linear& parameters, Activation activation = Activation::none);

}  // namespace glassbert
