#pragma once

#include "core/tensor.h"
#include "math/activation.h"
#include "math/kernel/packed_matrix.h"
#include "math/wanted.h"

namespace glassbert {

// A learned map from I inputs to O outputs, y = x W^T + b. The weight may also be kept packed, in
// the order in which the fast product reads it: once for the way forward and, for who goes backward
// often, once more the other way round. Whoever changes the weight drops the packed forms, so they
// can't go stale.
class Linear {
 public:
  Linear() = default;
  Linear(Tensor weight, Tensor bias);  // (O,I), (O)

  const Tensor& weight() const { return weight_; }
  Tensor& change_weight();
  const PackedMatrix& packed() const { return packed_; }  // empty unless pack() was called
  void pack();
  const PackedMatrix& packed_backward() const { return packed_backward_; }
  void pack_backward();

  Tensor bias;  // (O)

 private:
  Tensor weight_;
  PackedMatrix packed_;
  PackedMatrix packed_backward_;
};

// y = activation(x W^T + b).  (N,I) -> (N,O). By the packed product where there is a packed form,
// else by the plain one: the same up to rounding.
Tensor linear(const Tensor& x, const Linear& parameters, Activation activation = Activation::none);

struct LinearGradient {
  Tensor d_x;           // (N,I)
  Linear d_parameters;  // empty unless wanted
};

// The derivatives of y = x W^T + b, without activation: d_x = d_y W, d_W = d_y^T x, and d_b the sum
// of d_y's rows.
LinearGradient linear_backward(const Tensor& x, const Linear& parameters, const Tensor& d_y,
                               Wanted wanted);

// y W, the product of the way back: (N,O) -> (N,I). By the form packed for it where there is one.
Tensor multiply_by_weight(const Tensor& y, const Linear& parameters);

}  // namespace glassbert
