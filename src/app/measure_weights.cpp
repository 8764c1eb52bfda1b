// What a line of `glassbert measure` says of weights: distributions, attention.
#include <cmath>
#include <limits>

#include "app/measure_line.h"

namespace glassbert {
namespace {

// Printed digits are off by so much that rows no longer sum to exactly 1.
constexpr double printed_rounding = 1e-3;

// Throws unless the numbers are weights that sum to at most 1, and to no less than `least`.
void check_weights(std::span<const double> row, const std::string& name, double least = 0) {
  double sum = 0;
  for (const double weight : row) {
    check(weight >= 0, name, ": ", weight, " is no weight; weights are not negative");
    sum += weight;
  }
  check(sum <= 1 + printed_rounding && sum >= least - printed_rounding, name,
        ": weights that sum to ", sum, ", not to 1");
}

}  // namespace

const std::vector<double>& MeasureLine::distribution(const std::string& name) const {
  const std::vector<double>& weights = list(name);
  check_weights(weights, name, 1);
  return weights;
}

const NumberArray& MeasureLine::distributions(const std::string& name) const {
  const NumberArray& rows = matrix(name);
  const std::size_t columns = static_cast<std::size_t>(rows.lengths[1]);
  for (std::size_t row = 0; row < rows.values.size(); row += columns)
    check_weights(std::span(rows.values).subspan(row, columns), name, 1);
  return rows;
}

std::vector<Tensor> MeasureLine::maps(const std::string& name) const {
  const auto& [lengths, values] = array(name, 4);
  const Shape shape{lengths[1], lengths[2], lengths[3]};
  std::vector<Tensor> maps;
  for (auto value = values.begin(); value != values.end();) {
    Tensor& map = maps.emplace_back(shape);
    for (real& x : map.values()) {
      check(std::abs(*value) <= std::numeric_limits<real>::max(), name, ": ", *value,
            " is too large for this build");
      x = static_cast<real>(*value++);
    }
  }
  return maps;
}

std::vector<Tensor> MeasureLine::attention(const std::string& name) const {
  const auto& [lengths, values] = array(name, 4);
  check(lengths[2] == lengths[3], name, ": maps of ", lengths[2], " rows and ", lengths[3],
        " columns; each token needs a row and a column");
  const std::size_t T = static_cast<std::size_t>(lengths[3]);
  for (std::size_t row = 0; row < values.size(); row += T)
    check_weights(std::span(values).subspan(row, T), name);
  return maps(name);
}

}  // namespace glassbert
