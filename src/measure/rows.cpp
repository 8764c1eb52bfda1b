#include "measure/rows.h"

#include <algorithm>
#include <numeric>

namespace glassbert {

// eq rows.shares
Tensor row_shares(Tensor x) {
  for (Index r = 0; r < x.rows(); ++r) {
    const auto row = x.row(r);
    const double sum = std::accumulate(row.begin(), row.end(), 0.0);
    if (sum > 0)
      for (real& v : row) v = static_cast<real>(v / sum);
  }
  return x;
}

Tensor shuffled_rows(Tensor x, Rng& rng) {
  for (Index r = 0; r < x.rows(); ++r) {
    const auto row = x.row(r);
    for (Index left = std::ssize(row); left > 1; --left)  // Fisher & Yates
      std::swap(row[left - 1], row[rng.below(left)]);
  }
  return x;
}

double same_top(const Tensor& a, const Tensor& b) {
  check_shape(b, a.shape(), "same_top: b");
  const auto top = [](std::span<const real> row) {
    return std::ranges::max_element(row) - row.begin();
  };
  Index same = 0;
  for (Index r = 0; r < a.rows(); ++r) same += top(a.row(r)) == top(b.row(r)) ? 1 : 0;
  return static_cast<double>(same) / static_cast<double>(a.rows());
}

Index top_place(std::span<const real> row, const std::function<bool(Index)>& is_allowed) {
  Index best = -1;
  for (Index i = 0; i < std::ssize(row); ++i)
    if (is_allowed(i) && (best < 0 || row[i] > row[best])) best = i;
  return best;
}

double mean_of(const Tensor& x) {
  const auto values = x.values();
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace glassbert
