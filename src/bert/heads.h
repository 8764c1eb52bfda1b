#pragma once

#include "core/tensor.h"
#include "math/views.h"

namespace glassbert {

// Cuts the columns into heads: y(a,t,d) = x(t, aD + d).  (T,H) -> (A,T,D). Throws unless A divides
// H.
Tensor split_heads(const Tensor& x, Index heads);

// Puts the heads side by side again.  (A,T,D) -> (T,H)
Tensor merge_heads(const Tensor& x);

// The rows of one sequence of a stacked matrix.
Tensor rows_of(const Tensor& x, Rows rows);                 // (N,H) -> (T,H), a copy
void put_rows(const Tensor& values, Rows rows, Tensor& x);  // their way back

}  // namespace glassbert
