#include "explain/stored_weights.h"

#include "io/narrow.h"
#include "math/matmul.h"
#include "measure/relative_error.h"

namespace glassbert {

Tensor rounding_errors(Dtype dtype, const Tensor& sizes, Rng& rng) {
  const Tensor column = reshaped(sizes, Shape{sizes.size(), 1});
  const Tensor numbers = matmul(column, normal(rng, {1, 100}));
  return relative_error(stored_as(dtype, numbers), numbers);
}

double change_by_storage(Bert bert, const Sequence& sequence, Dtype dtype) {
  const Tensor own = forward(bert, sequence).hidden.back();
  for_each_parameter(bert, [&](const std::string&, Tensor& x, const Shape&, Kind) {
    x = stored_as(dtype, std::move(x));
  });
  return mean_relative_error(forward(bert, sequence).hidden.back(), own);
}

}  // namespace glassbert
