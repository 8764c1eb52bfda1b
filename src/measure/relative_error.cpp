#include "measure/relative_error.h"

#include <cmath>

#include "measure/rows.h"

namespace glassbert {

// eq length.rows
Tensor row_lengths(const Tensor& x) {
  Tensor lengths(Shape{x.rows()});
  for (Index r = 0; r < x.rows(); ++r) {
    double squares = 0;
    for (const double v : x.row(r)) squares += v * v;
    lengths(r) = static_cast<real>(std::sqrt(squares));
  }
  return lengths;
}

// eq relative_error.rows
Tensor relative_error(const Tensor& x, const Tensor& expected) {
  check_shape(x, expected.shape(), "relative_error: x");
  Tensor difference = x;
  for (Index i = 0; i < x.size(); ++i) difference.values()[i] -= expected.values()[i];
  Tensor errors = row_lengths(difference);
  const Tensor lengths = row_lengths(expected);
  for (Index r = 0; r < errors.size(); ++r) errors(r) /= lengths(r);
  return errors;
}

double mean_relative_error(const Tensor& x, const Tensor& expected) {
  return mean_of(relative_error(x, expected));
}

}  // namespace glassbert
