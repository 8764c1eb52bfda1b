#include "measure/lime.h"

#include <cmath>
#include <limits>
#include <numeric>

#include "core/check.h"
#include "measure/linear_system.h"

namespace glassbert {
namespace {

using Masks = std::vector<std::vector<int>>;

std::vector<double> row_weights(const Masks& masks, double width) {
  std::vector<double> weights;
  for (const std::vector<int>& z : masks) {
    const double kept = std::accumulate(z.begin(), z.end(), 0.0);
    weights.push_back(lime_weight(kept, static_cast<double>(z.size()), width));
  }
  return weights;
}

// The mean of term(r) over the rows, weighted.
template <class Term>
double weighted_mean(const std::vector<double>& weights, const Term& term) {
  double sum = 0, of_weights = 0;
  for (std::size_t r = 0; r < weights.size(); ++r) {
    sum += weights[r] * term(r);
    of_weights += weights[r];
  }
  return sum / of_weights;
}

// The slopes, of rows and values measured from their means: there the intercept is 0.
std::vector<double> fit_slopes(const Masks& masks, std::span<const double> values,
                               const std::vector<double>& w, const std::vector<double>& mean_z,
                               double mean_value, double ridge) {
  const std::size_t n = mean_z.size();
  std::vector<double> a(n * n), b(n), z(n);
  for (std::size_t i = 0; i < n; ++i) a[i * n + i] = ridge;
  for (std::size_t r = 0; r < masks.size(); ++r) {
    for (std::size_t i = 0; i < n; ++i) z[i] = masks[r][i] - mean_z[i];
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) a[i * n + j] += w[r] * z[i] * z[j];
      b[i] += w[r] * z[i] * (values[r] - mean_value);
    }
  }
  return solve_positive_definite(std::move(a), std::move(b));
}

void check_rows(const Masks& masks, std::span<const double> values, const LimeOptions& options) {
  check(!masks.empty() && !masks[0].empty(), "lime: no rows, or empty ones");
  check(masks.size() == values.size(), "lime: ", values.size(), " values for ", masks.size(),
        " rows");
  for (const std::vector<int>& z : masks)
    check(z.size() == masks[0].size(), "lime: rows of ", z.size(), " and of ", masks[0].size(),
          " entries");
  check(options.width > 0 && options.ridge >= 0, "lime: width ", options.width, " and ridge ",
        options.ridge, "; width must be above 0, ridge not below");
}

}  // namespace

// eq lime.weight
double lime_weight(double kept, double n, double width) {
  const double cosine = std::sqrt(kept / n);  // of the row's zeros and ones with all ones
  const double distance = 100 * (1 - cosine);
  return std::sqrt(std::exp(-distance * distance / (width * width)));
}

// eq lime.fit
LimeFit fit_lime(const Masks& masks, std::span<const double> values, const LimeOptions& options) {
  check_rows(masks, values, options);
  const std::vector<double> w = row_weights(masks, options.width);
  std::vector<double> mean_z;
  for (std::size_t i = 0; i < masks[0].size(); ++i)
    mean_z.push_back(weighted_mean(w, [&](std::size_t r) { return masks[r][i]; }));
  const double mean_value = weighted_mean(w, [&](std::size_t r) { return values[r]; });

  LimeFit fit;
  fit.slopes = fit_slopes(masks, values, w, mean_z, mean_value, options.ridge);
  const auto line = [&](const auto& z) {
    return std::inner_product(z.begin(), z.end(), fit.slopes.begin(), fit.intercept);
  };
  fit.intercept = mean_value - line(mean_z);
  fit.local_value = line(masks[0]);
  const auto squared = [](double x) { return x * x; };
  const double left =
      weighted_mean(w, [&](std::size_t r) { return squared(values[r] - line(masks[r])); });
  const double variance =
      weighted_mean(w, [&](std::size_t r) { return squared(values[r] - mean_value); });
  fit.r2 = variance > 0 ? 1 - left / variance : std::numeric_limits<double>::quiet_NaN();
  return fit;
}

}  // namespace glassbert
