// Lets the first index run fastest, down the columns, as Fortran stores a matrix.
#include "core/tensor.h"

using namespace glassbert;

Index glassbert::offset_of(const Shape& shape, std::initializer_list<Index> position) {
  Index offset = 0, step = 1, axis = 0;
  for (const Index i : position) {
    check(i >= 0 && i < shape[axis], "index ", i, " on axis ", axis, " of shape ", shape);
    offset += i * step;
    step *= shape[axis];
    ++axis;
  }
  return offset;
}
