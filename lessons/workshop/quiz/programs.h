#pragma once

#include <span>
#include <vector>

#include "core/tensor.h"

namespace glassbert::quiz {

// The programs that "predict" questions show, from their source, and run. Each returns what it
// would print.
double change_by_shift(const Tensor& scores, real shift);
double rounded_weight(const Tensor& scores, real factor);
double change_by_doubling(const Tensor& x);
double change_by_other_rows(Index T);
double distance_of_rows(const std::vector<Tensor>& maps);
double change_of_both(const Tensor& p, const Tensor& q, const Tensor& value);

}  // namespace glassbert::quiz
