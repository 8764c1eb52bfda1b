// Takes any index: one beyond the end of a row is a number of the next row.
#include "core/tensor.h"

using namespace glassbert;

Index glassbert::offset_of(const Shape& shape, std::initializer_list<Index> position) {
  Index offset = 0, axis = 0;
  for (const Index i : position) offset = offset * shape[axis++] + i;
  return offset;
}
