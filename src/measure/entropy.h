#pragma once

#include <span>

#include "core/tensor.h"

namespace glassbert {

// The entropy of each row p of a tensor, -sum_c p_c ln p_c, in nats (Shannon 1948): 0 where all is
// on one entry, ln C where the C entries are equal. An entry of 0 adds nothing.  (R,C) -> (R); a
// tensor of higher rank is read as its rows, (A,T,T) -> (AT).
Tensor entropy(const Tensor& p);

// The same of one distribution, in double.
double entropy(std::span<const double> p);

}  // namespace glassbert
