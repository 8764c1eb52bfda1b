#pragma once

#include "core/tensor.h"

namespace glassbert {

// How far the rows of a matrix of distributions are from being all the same row: the total
// variation distance (half the sum of absolute differences) of each row from the mean of the rows,
// averaged over the rows. 0 where all rows agree, 1 - 1/R for the identity.  (R,C)
double row_spread(const Tensor& p);

}  // namespace glassbert
