#include "core/tensor.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace glassbert {

Tensor Tensor::for_overwrite(Shape shape) { return Tensor(shape, Storage(shape.size())); }

Tensor::Tensor(Shape shape) : shape_(shape), storage_(shape.size()) {
  std::ranges::fill(values(), real{0});
}

Tensor::Tensor(Shape shape, std::initializer_list<real> values)
    : shape_(shape), storage_(shape.size()) {
  check(static_cast<Index>(values.size()) == shape.size(), "tensor: ", values.size(),
        " values for shape ", shape, ", which holds ", shape.size());
  std::ranges::copy(values, storage_.begin());
}

Tensor::Tensor(Shape shape, Storage storage) : shape_(shape), storage_(std::move(storage)) {
  check(storage_.size() == shape_.size(), "tensor: storage of ", storage_.size(),
        " numbers for shape ", shape_, ", which holds ", shape_.size());
}

// eq tensor.offset
Index offset_of(const Shape& shape, std::initializer_list<Index> position) {
  check(static_cast<Index>(position.size()) == shape.rank(), "tensor: ", position.size(),
        " indices for shape ", shape);
  Index offset = 0, axis = 0;
  for (const Index i : position) {
    const Index length = shape[axis];
    check(i >= 0 && i < length, "tensor: index ", i, " on axis ", axis, " of shape ", shape);
    offset = offset * length + i;
    ++axis;
  }
  return offset;
}

real& Tensor::at(std::initializer_list<Index> position) const {
  return storage_.begin()[offset_of(shape_, position)];
}

std::span<const real> Tensor::row(Index r) const {
  const Index length = empty() ? 0 : dim(rank() - 1);
  check(r >= 0 && r < size() && (r + 1) * length <= size(), "tensor: row ", r, " of shape ", shape_,
        ", which has ", rows());
  return {storage_.begin() + r * length, static_cast<std::size_t>(length)};
}

std::span<real> Tensor::row(Index r) {
  const Index length = empty() ? 0 : dim(rank() - 1);
  check(r >= 0 && r < size() && (r + 1) * length <= size(), "tensor: row ", r, " of shape ", shape_,
        ", which has ", rows());
  return {storage_.begin() + r * length, static_cast<std::size_t>(length)};
}

void check_shape(const Tensor& x, const Shape& expected, const char* name) {
  check(x.shape() == expected, name, " has shape ", x.shape(), ", expected ", expected);
}

void check_rank(const Tensor& x, Index expected, const char* name) {
  check(x.rank() == expected, name, " has shape ", x.shape(), ", expected ", expected, " axes");
}

Tensor reshaped(Tensor x, Shape shape) {
  check(x.size() == shape.size(), "reshaped: shape ", x.shape(), " can't become ", shape);
  x.shape_ = shape;
  return x;
}

Tensor slice(const Tensor& x, Index i) {
  check(x.rank() >= 2, "slice: shape ", x.shape(), " has no axes left to return");
  check(i >= 0 && i < x.dim(0), "slice: index ", i, " on axis 0 of shape ", x.shape());
  const Shape shape = x.rank() == 2   ? Shape{x.dim(1)}
                      : x.rank() == 3 ? Shape{x.dim(1), x.dim(2)}
                                      : Shape{x.dim(1), x.dim(2), x.dim(3)};
  Tensor part = Tensor::for_overwrite(shape);
  const auto begin = x.values().begin() + i * shape.size();
  std::copy(begin, begin + shape.size(), part.values().begin());
  return part;
}

bool same_bits(const Tensor& a, const Tensor& b) {
  if (a.shape() != b.shape() || a.size() != b.size())
    return false;  // moved from: shape, no numbers
  return a.empty() ||
         std::memcmp(a.values().data(), b.values().data(), a.values().size_bytes()) == 0;
}

}  // namespace glassbert
