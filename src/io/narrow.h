#pragma once

#include <cstdint>
#include <vector>

#include "core/tensor.h"
#include "io/dtype.h"

namespace glassbert {

// The number of 16 bits that is nearest to `value`; of two equally near, the even one (IEEE 754,
// round to nearest even). What is too large becomes infinity; NaN stays NaN.
std::uint16_t narrow_f16(float value);
std::uint16_t narrow_bf16(float value);

// Every number of a tensor as F16 or BF16, in order.
std::vector<std::uint16_t> narrowed(Dtype dtype, const Tensor& x);

// What is left of numbers that are stored as F16 or BF16 and read again. Throws
// std::invalid_argument for other dtypes, as `narrowed` does.
Tensor stored_as(Dtype dtype, Tensor x);

}  // namespace glassbert
