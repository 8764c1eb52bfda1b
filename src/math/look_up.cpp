#include "math/look_up.h"

#include <algorithm>

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

}  // namespace glassbert
