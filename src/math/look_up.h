#pragma once

#include <span>

#include "core/tensor.h"

namespace glassbert {

// Copies row ids[n] of a table into row n: y(n) = table(ids(n)).  (V,H), N ids -> (N,H). Throws
// when an id is outside 0 .. V-1; `name` says which table in the message.
Tensor look_up(const Tensor& table, std::span<const Index> ids, const char* name);

}  // namespace glassbert
