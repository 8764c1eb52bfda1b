#include "debate/group_shares.h"

#include <algorithm>
#include <cmath>

namespace glassbert {
namespace {

constexpr int most_turns = 2000;
constexpr double close_enough = 1e-13;
constexpr double least_share = 1e-30;  // a head that gives a group nothing can still be made to

double sum_of(const GroupShares& x) { return x[0] + x[1] + x[2]; }

}  // namespace

GroupShares mean_of(const HeadShares& heads) {
  GroupShares mean{};
  for (const GroupShares& head : heads)
    for (std::size_t g = 0; g < 3; ++g) mean[g] += head[g] / static_cast<double>(heads.size());
  return mean;
}

HeadShares shares_with_mean(const HeadShares& own, const GroupShares& wanted) {
  HeadShares shares = own;
  for (GroupShares& head : shares)
    for (std::size_t g = 0; g < 3; ++g)
      head[g] = wanted[g] > 0 ? std::max(head[g], least_share) : 0;
  for (int turn = 0; turn < most_turns; ++turn) {
    for (GroupShares& head : shares) {
      const double sum = sum_of(head);
      for (double& share : head) share /= sum;
    }
    const GroupShares mean = mean_of(shares);
    double off = 0;
    for (std::size_t g = 0; g < 3; ++g) off = std::max(off, std::abs(mean[g] - wanted[g]));
    if (off < close_enough) break;
    for (GroupShares& head : shares)
      for (std::size_t g = 0; g < 3; ++g)
        if (wanted[g] > 0) head[g] *= wanted[g] / mean[g];
  }
  return shares;
}

// A step of the heads is m_g (u_g - m . u) for the logarithms u of the three factors; the mean
// moves by C u with C the mean of diag(m) - m m^T, and the number by b . u. So the slope is C^+ b.
GroupShares slope_over_means(const HeadShares& own, const HeadShares& d_shares) {
  const double heads = static_cast<double>(own.size());
  double C[3][3] = {}, b[3] = {};
  for (std::size_t h = 0; h < own.size(); ++h) {
    const GroupShares& m = own[h];
    const double mean = m[0] * d_shares[h][0] + m[1] * d_shares[h][1] + m[2] * d_shares[h][2];
    for (std::size_t g = 0; g < 3; ++g) {
      b[g] += m[g] * (d_shares[h][g] - mean);
      for (std::size_t k = 0; k < 3; ++k) C[g][k] += ((g == k ? m[g] : 0) - m[g] * m[k]) / heads;
    }
  }
  // C's rows sum to 0: with slope_2 taken as 0, two equations are left; then the mean is taken off.
  const double determinant = C[0][0] * C[1][1] - C[0][1] * C[1][0];
  if (determinant <= 0) return {};
  GroupShares slope{(b[0] * C[1][1] - b[1] * C[0][1]) / determinant,
                    (b[1] * C[0][0] - b[0] * C[1][0]) / determinant, 0};
  const double middle = sum_of(slope) / 3;
  for (double& x : slope) x -= middle;
  return slope;
}

}  // namespace glassbert
