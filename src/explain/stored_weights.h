#pragma once

#include "bert/bert.h"
#include "io/dtype.h"

namespace glassbert {

// What storing as F16 or BF16 does to numbers of each size (P): the relative error of 100 random
// ones, normally distributed, times the size. 1: nothing is left of them; infinite: some became
// infinite.  (P) -> (P)
Tensor rounding_errors(Dtype dtype, const Tensor& sizes, Rng& rng);

// How far the last hidden states move when every weight is stored as F16 or BF16 and read again:
// the mean relative error over the tokens. The computing stays as it is.
double change_by_storage(Bert bert, const Sequence& sequence, Dtype dtype);

}  // namespace glassbert
