#pragma once

#include <span>

#include "core/tensor.h"

namespace glassbert {

// Copies row ids[n] of a table into row n: y(n) = table(ids(n)).  (V,H), N ids -> (N,H). Throws
// when an id is outside 0 .. V-1; `name` says which table in the message.
Tensor look_up(const Tensor& table, std::span<const Index> ids, const char* name);

// The derivative of a table of `rows` rows: each row collects those of all places that copied it,
// d_table(v) = sum over n with ids(n) = v of d_y(n).  (N,H) -> (V,H)
Tensor look_up_backward(const Tensor& d_y, std::span<const Index> ids, Index rows);

}  // namespace glassbert
