// Multiplies an index by the length of its own axis, not by those of the axes behind.
#include "core/tensor.h"

using namespace glassbert;

Index glassbert::offset_of(const Shape& shape, std::initializer_list<Index> position) {
  Index offset = 0, axis = 0;
  for (const Index i : position) {
    const Index length = shape[axis];
    check(i >= 0 && i < length, "index ", i, " on axis ", axis, " of shape ", shape);
    offset += axis + 1 < shape.rank() ? i * length : i;
    ++axis;
  }
  return offset;
}
