#include "debate/twin_corner.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace glassbert {
namespace {

constexpr double none = 1e-9;      // of a table's entry, beside entries of about 1: no dependence
constexpr double nothing = 1e-14;  // of a weight: what rounding leaves of 0

}  // namespace

TwinCorner::TwinCorner(const std::vector<double>& p, const HeadValues& values,
                       const std::vector<Index>& order)
    : q_(p), row_of_(p.size(), -1) {
  eliminate(values, order);
}

// Gauss and Jordan on [values, 1] transposed, a row a dimension scaled to a largest entry of 1.
// Each key in turn takes the row in which it has most; one that has nothing left depends on those
// before.
void TwinCorner::eliminate(const HeadValues& values, const std::vector<Index>& order) {
  const std::size_t K = q_.size(), D = values[0].size();
  table_.assign(D + 1, std::vector<double>(K, 1.0));
  for (std::size_t d = 0; d < D; ++d) {
    double most = 0;
    for (std::size_t k = 0; k < K; ++k) most = std::max(most, std::abs(values[k][d]));
    for (std::size_t k = 0; k < K; ++k) table_[d][k] = most > 0 ? values[k][d] / most : 0;
  }
  std::size_t done = 0;
  for (const Index key : order) {
    if (done == table_.size()) break;
    std::size_t best = done;
    for (std::size_t r = done; r < table_.size(); ++r)
      if (std::abs(table_[r][key]) > std::abs(table_[best][key])) best = r;
    if (std::abs(table_[best][key]) < none) continue;
    std::swap(table_[best], table_[done]);
    basic_.push_back(key);
    pivot(static_cast<Index>(done++), key);
  }
  table_.resize(done);
}

void TwinCorner::pivot(Index row, Index key) {
  std::vector<double>& pivot_row = table_[row];
  const double scale = pivot_row[key];
  for (double& x : pivot_row) x /= scale;
  for (std::vector<double>& other : table_) {
    const double factor = other[key];
    if (&other == &pivot_row || factor == 0) continue;
    for (std::size_t k = 0; k < other.size(); ++k) other[k] -= factor * pivot_row[k];
    other[key] = 0;
  }
  basic_[row] = key;
  row_of_[key] = row;
}

double TwinCorner::room(Index key, int sign) const {
  double room = sign < 0 ? q_[key] : std::numeric_limits<double>::infinity();
  for (std::size_t r = 0; r < basic_.size(); ++r) {
    const double falls = sign * table_[r][key];
    if (falls > none) room = std::min(room, q_[basic_[r]] / falls);
  }
  return std::isfinite(room) ? room : 0;
}

std::vector<double> TwinCorner::moved(Index key, double step) const {
  std::vector<double> q = q_;
  q[key] += step;
  for (std::size_t r = 0; r < basic_.size(); ++r) q[basic_[r]] -= step * table_[r][key];
  for (double& weight : q)
    if (weight < nothing) weight = 0;
  return q;
}

void TwinCorner::move(Index key, double step) {
  q_ = moved(key, step);
  if (q_[key] == 0) return;
  Index leaves = -1;  // of the weights that came to 0, the row with the safest pivot
  for (Index r = 0; r < rank(); ++r)
    if (q_[basic_[r]] == 0 && (step > 0 ? table_[r][key] : -table_[r][key]) > none &&
        (leaves < 0 || std::abs(table_[r][key]) > std::abs(table_[leaves][key])))
      leaves = r;
  if (leaves < 0) return;
  row_of_[basic_[leaves]] = -1;
  pivot(leaves, key);
}

}  // namespace glassbert
