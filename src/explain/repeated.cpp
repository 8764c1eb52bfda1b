#include "explain/repeated.h"

#include <algorithm>

namespace glassbert {

Tensor repeated(const Tensor& x, Index count) {
  check_rank(x, 2, "repeated: x");
  Tensor all = Tensor::for_overwrite(Shape{count * x.dim(0), x.dim(1)});
  for (Index i = 0; i < count; ++i)
    std::ranges::copy(x.values(), all.values().subspan(i * x.size(), x.size()).begin());
  return all;
}

}  // namespace glassbert
