#pragma once

#include <initializer_list>
#include <span>

#include "core/shape.h"
#include "core/storage.h"

namespace glassbert {

// A block of numbers with 1 to 4 axes, owned, contiguous, row-major: the last index runs fastest.
// Copies are copies, moves are cheap, nothing is lazy and nothing is a view.
//
//   Tensor x(Shape{2, 3});       // zeros
//   x(1, 2) = 5;                 // checked in every build
//   for (real& v : x.row(1)) ... // a row is the last axis: the way for loops that must be fast
class Tensor {
 public:
  Tensor() = default;            // empty: Shape{}, no numbers
  explicit Tensor(Shape shape);  // zeros
  Tensor(Shape shape, std::initializer_list<real> values);
  Tensor(Shape shape, Storage storage);      // throws unless the sizes agree
  static Tensor for_overwrite(Shape shape);  // not initialised: the caller writes every number

  const Shape& shape() const { return shape_; }
  Index rank() const { return shape_.rank(); }
  Index dim(Index axis) const { return shape_[axis]; }
  Index size() const { return storage_.size(); }
  bool empty() const { return size() == 0; }

  // Each throws std::invalid_argument unless the rank fits and every index is in range.
  real& operator()(Index i) { return at({i}); }
  real& operator()(Index i, Index j) { return at({i, j}); }
  real& operator()(Index i, Index j, Index k) { return at({i, j, k}); }
  real& operator()(Index i, Index j, Index k, Index l) { return at({i, j, k, l}); }
  real operator()(Index i) const { return at({i}); }
  real operator()(Index i, Index j) const { return at({i, j}); }
  real operator()(Index i, Index j, Index k) const { return at({i, j, k}); }
  real operator()(Index i, Index j, Index k, Index l) const { return at({i, j, k, l}); }

  // All numbers in order.
  std::span<real> values() { return {storage_.begin(), static_cast<std::size_t>(size())}; }
  std::span<const real> values() const {
    return {storage_.begin(), static_cast<std::size_t>(size())};
  }

  // Row r of the tensor seen as a matrix whose rows are the last axis: row(t) of (T,H) is token t;
  // row(a*T + t) of (A,T,T) is query t of head a.
  Index rows() const { return empty() ? 0 : size() / dim(rank() - 1); }
  std::span<real> row(Index r);
  std::span<const real> row(Index r) const;

 private:
  friend Tensor reshaped(Tensor x, Shape shape);
  real& at(std::initializer_list<Index> position) const;

  Shape shape_;
  Storage storage_;
};

// Where the number at an index lies in a tensor of that shape, counted from 0: row-major, so the
// last index counts single numbers, the one before it whole rows, and so on. Throws
// std::invalid_argument unless there is an index for each axis and each is in range.
Index offset_of(const Shape& shape, std::initializer_list<Index> position);

// Throws std::invalid_argument ("softmax: x has shape (3), expected (2, 3)") unless the shape is as
// given.
void check_shape(const Tensor& x, const Shape& expected, const char* name);
void check_rank(const Tensor& x, Index expected, const char* name);

// A copy with the same numbers in the same order under another shape of equal size.
Tensor reshaped(Tensor x, Shape shape);

// The last `trailing` axes at position i of the first axis: slice of (A,T,T) at a is (T,T). A copy.
Tensor slice(const Tensor& x, Index i);

// True when shapes are equal and every number has the same bits (NaN equals itself, 0 is not -0).
bool same_bits(const Tensor& a, const Tensor& b);

}  // namespace glassbert
