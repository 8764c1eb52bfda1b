#include "core/shape.h"

#include <limits>
#include <ostream>

namespace glassbert {

Shape::Shape(std::initializer_list<Index> lengths) : rank_(static_cast<Index>(lengths.size())) {
  check(rank_ <= max_rank, "shape: ", rank_, " axes; at most ", max_rank, " are supported");
  Index product = 1;
  std::size_t axis = 0;
  for (const Index length : lengths) {
    check(length >= 0, "shape: axis ", axis, " has negative length ", length);
    check(length == 0 || product <= std::numeric_limits<Index>::max() / length,
          "shape: the product of the lengths does not fit in 64 bits");
    product *= length;
    lengths_[axis++] = length;
  }
}

Index Shape::size() const {
  if (rank_ == 0) return 0;
  Index product = 1;
  for (Index axis = 0; axis < rank_; ++axis) product *= (*this)[axis];
  return product;
}

std::ostream& operator<<(std::ostream& out, const Shape& shape) {
  out << '(';
  for (Index axis = 0; axis < shape.rank(); ++axis) out << (axis > 0 ? ", " : "") << shape[axis];
  return out << ')';
}

}  // namespace glassbert
