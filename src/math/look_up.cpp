#include "math/look_up.h"

#include <algorithm>

#include "math/kernel/row_products.h"

namespace glassbert {

// eq look_up
Tensor look_up(const Tensor& table, std::span<const Index> ids, const char* name) {
  check_rank(table, 2, name);
  Tensor y = Tensor::for_overwrite(Shape{static_cast<Index>(ids.size()), table.dim(1)});
  for (Index n = 0; n < y.dim(0); ++n) {
    check(ids[n] >= 0 && ids[n] < table.dim(0), name, ": id ", ids[n], " at position ", n,
          " is outside 0..", table.dim(0) - 1);
    std::ranges::copy(table.row(ids[n]), y.row(n).begin());
  }
  return y;
}

// eq look_up.grad
Tensor look_up_backward(const Tensor& d_y, std::span<const Index> ids, Index rows) {
  check_rank(d_y, 2, "look_up_backward: d_y");
  check(d_y.dim(0) == std::ssize(ids), "look_up_backward: d_y has shape ", d_y.shape(), " for ",
        ids.size(), " ids");
  Tensor d_table(Shape{rows, d_y.dim(1)});
  for (Index n = 0; n < d_y.dim(0); ++n) add_row(d_y.row(n), d_table.row(ids[n]));
  return d_table;
}

}  // namespace glassbert
