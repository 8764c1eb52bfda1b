#include "explain/shifted_values.h"

namespace glassbert {

Bert shift_values(Bert bert, HeadPlace place, const Tensor& shift) {
  const Index D = bert.config.D(), first = place.head * D;
  check_shape(shift, Shape{D}, "shift_values: shift");
  AttentionParameters& attention = bert.layers[place.layer].attention;
  const Tensor& weight = attention.output.weight();
  for (Index h = 0; h < weight.dim(0); ++h) {
    double brought = 0;
    for (Index d = 0; d < D; ++d) brought += double(weight(h, first + d)) * double(shift(d));
    attention.output.bias(h) = static_cast<real>(attention.output.bias(h) - brought);
  }
  for (Index d = 0; d < D; ++d) attention.value.bias(first + d) += shift(d);
  return bert;
}

}  // namespace glassbert
