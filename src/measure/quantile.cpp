#include "measure/quantile.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/check.h"

namespace glassbert {

double quantile(std::vector<double> numbers, double share) {
  check(share >= 0 && share <= 1, "quantile: a share of ", share);
  std::erase_if(numbers, [](double x) { return std::isnan(x); });
  if (numbers.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::ranges::sort(numbers);
  const double place = share * static_cast<double>(numbers.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const double rest = place - static_cast<double>(below);
  if (rest == 0) return numbers[below];
  return (1 - rest) * numbers[below] + rest * numbers[below + 1];
}

double median(std::vector<double> numbers) { return quantile(std::move(numbers), 0.5); }

double mean_of(std::span<const double> numbers) {
  double sum = 0, count = 0;
  for (const double x : numbers)
    if (!std::isnan(x)) {
      sum += x;
      ++count;
    }
  return sum / count;
}

std::vector<double> shares_up_to(std::span<const double> numbers, std::span<const double> x) {
  std::vector<double> sorted;
  for (const double number : numbers)
    if (!std::isnan(number)) sorted.push_back(number);
  std::ranges::sort(sorted);
  std::vector<double> shares;
  for (const double limit : x)
    shares.push_back(double(std::ranges::upper_bound(sorted, limit) - sorted.begin()) /
                     double(sorted.size()));
  return shares;
}

}  // namespace glassbert
