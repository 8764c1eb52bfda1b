#pragma once

#include <span>

#include "math/kernel/vector.h"
#include "math/kernel/width.h"

namespace glassbert::kernel {

// y[i] = function.at<bits>(x[i]) for each i, with a padded vector for the last few.
template <class Function>
struct Map {
  std::span<const real> x;
  std::span<real> y;
  Function function;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    const Index count = static_cast<Index>(x.size());
    Index i = 0;
    for (; i + lanes<bits> <= count; i += lanes<bits>)
      store<bits>(function.template at<bits>(load<bits>(x.data() + i)), y.data() + i);
    if (i == count) return;
    const Vector<bits> rest = load_part<bits>(x.data() + i, count - i, 0);
    store_part<bits>(function.template at<bits>(rest), y.data() + i, count - i);
  }
};

}  // namespace glassbert::kernel
