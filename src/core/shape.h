#pragma once

#include <array>
#include <initializer_list>
#include <iosfwd>

#include "core/check.h"
#include "core/real.h"

namespace glassbert {

// The lengths of a tensor's axes, outermost first; 0 to 4 of them. Shape{} is that of an empty
// tensor, which holds no number (there are no rank-0 scalars: those are plain `real`s).
class Shape {
 public:
  static constexpr Index max_rank = 4;

  Shape() = default;
  Shape(std::initializer_list<Index> lengths);

  Index rank() const { return rank_; }
  Index size() const;  // how many numbers: the product of the lengths, 0 for Shape{}
  Index operator[](Index axis) const {  // throws unless 0 <= axis < rank()
    check(axis >= 0 && axis < rank_, "shape: axis ", axis, " of a tensor of rank ", rank_);
    return lengths_[static_cast<std::size_t>(axis)];
  }

  bool operator==(const Shape&) const = default;

 private:
  Index rank_ = 0;
  std::array<Index, max_rank> lengths_{};
};

// Prints "(2, 3)".
std::ostream& operator<<(std::ostream& out, const Shape& shape);

}  // namespace glassbert
