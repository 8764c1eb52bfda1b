#include "measure/kendall.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

#include "core/check.h"

namespace glassbert {
namespace {

// The lengths of the stretches of equal neighbours among things in order.
template <class Equal>
std::vector<double> stretches(std::size_t count, const Equal& equal) {
  std::vector<double> lengths;
  for (std::size_t i = 0; i < count; ++i)
    if (i > 0 && equal(i - 1, i))
      ++lengths.back();
    else
      lengths.push_back(1);
  return lengths;
}

std::vector<double> sizes_of_ties(std::span<const double> x) {
  std::vector<double> sorted(x.begin(), x.end());
  std::ranges::sort(sorted);
  return stretches(sorted.size(), [&](auto a, auto b) { return sorted[a] == sorted[b]; });
}

// The sum of t (t-1) over the sizes of ties t, times (t + a) where that is asked for.
double sum_over_ties(const std::vector<double>& ties, double by_t = 0, double constant = 1) {
  double sum = 0;
  for (const double t : ties) sum += t * (t - 1) * (by_t * t + constant);
  return sum;
}

// Sorts y by merging and returns how many pairs stood in the wrong order.
double sort_and_count(std::span<double> y) {
  if (y.size() < 2) return 0;
  const std::size_t half = y.size() / 2;
  double exchanges = sort_and_count(y.first(half)) + sort_and_count(y.subspan(half));
  std::vector<double> merged;
  std::size_t left = 0, right = half;
  while (left < half && right < y.size())
    if (y[right] < y[left]) {
      merged.push_back(y[right++]);
      exchanges += static_cast<double>(half - left);
    } else {
      merged.push_back(y[left++]);
    }
  merged.insert(merged.end(), y.begin() + left, y.begin() + half);
  std::ranges::copy(merged, y.begin());  // the rest of the right half is in its place
  return exchanges;
}

}  // namespace

PairCounts count_pairs(std::span<const double> x, std::span<const double> y) {
  check(x.size() == y.size(), "Kendall: ", x.size(), " and ", y.size(), " numbers");
  std::vector<std::size_t> order(x.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return x[a] != x[b] ? x[a] < x[b] : y[a] < y[b];
  });
  const auto tied_in_both = stretches(order.size(), [&](std::size_t i, std::size_t j) {
    return x[order[i]] == x[order[j]] && y[order[i]] == y[order[j]];
  });
  std::vector<double> y_by_x;
  for (const std::size_t i : order) y_by_x.push_back(y[i]);

  const double n = static_cast<double>(x.size()), pairs = n * (n - 1) / 2;
  const double in_both = sum_over_ties(tied_in_both) / 2;
  PairCounts counts;
  counts.tied_in_x = sum_over_ties(sizes_of_ties(x)) / 2 - in_both;
  counts.tied_in_y = sum_over_ties(sizes_of_ties(y)) / 2 - in_both;
  counts.discordant = sort_and_count(y_by_x);
  counts.concordant = pairs - counts.discordant - counts.tied_in_x - counts.tied_in_y - in_both;
  return counts;
}

// eq kendall.tau
std::optional<double> kendall_tau(std::span<const double> x, std::span<const double> y) {
  const auto [P, Q, X, Y] = count_pairs(x, y);
  if (P + Q + X == 0 || P + Q + Y == 0) return std::nullopt;
  return (P - Q) / std::sqrt(P + Q + X) / std::sqrt(P + Q + Y);
}

// eq kendall.limit
double kendall_limit(Index n) {
  check(n >= 2, "Kendall: no pair among ", n, " numbers");
  const double m = static_cast<double>(n), of_95_percent = 1.959964;  // deviations, to both sides
  return of_95_percent * std::sqrt(2 * (2 * m + 5) / (9 * m * (m - 1)));
}

std::optional<double> kendall_p(std::span<const double> x, std::span<const double> y) {
  const auto [P, Q, X, Y] = count_pairs(x, y);
  if (P + Q + X == 0 || P + Q + Y == 0) return std::nullopt;
  const std::vector<double> t = sizes_of_ties(x), u = sizes_of_ties(y);
  const double n = static_cast<double>(x.size());
  double variance =
      (n * (n - 1) * (2 * n + 5) - sum_over_ties(t, 2, 5) - sum_over_ties(u, 2, 5)) / 18;
  variance += sum_over_ties(t) * sum_over_ties(u) / (2 * n * (n - 1));
  if (n > 2)
    variance += sum_over_ties(t, 1, -2) * sum_over_ties(u, 1, -2) / (9 * n * (n - 1) * (n - 2));
  return std::erfc(std::abs(P - Q) / std::sqrt(variance) / std::numbers::sqrt2);
}

}  // namespace glassbert
