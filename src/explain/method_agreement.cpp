#include "explain/method_agreement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/rng.h"
#include "measure/kendall.h"

namespace glassbert {
namespace {

std::vector<double> sizes_of(std::vector<double> scores) {
  for (double& score : scores) score = std::abs(score);
  return scores;
}

// The places of the k largest, in ascending order.
std::vector<Index> largest_of(const std::vector<double>& sizes, Index k) {
  std::vector<Index> places(sizes.size());
  std::iota(places.begin(), places.end(), 0);
  std::ranges::stable_sort(places, [&](Index a, Index b) { return sizes[a] > sizes[b]; });
  places.resize(static_cast<std::size_t>(k));
  std::ranges::sort(places);
  return places;
}

double share_in_common(const std::vector<Index>& a, const std::vector<Index>& b) {
  std::vector<Index> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return double(common.size()) / double(a.size());
}

// The null: orders without ties against one another.
void add_chance(MethodAgreement& agreement, std::uint64_t seed, Index orders) {
  if (agreement.n < 2) return;
  Rng rng{seed};
  std::vector<double> order(static_cast<std::size_t>(agreement.n)), sizes;
  std::iota(order.begin(), order.end(), 0.0);
  const std::vector<double> first = order;
  for (Index i = 0; i < orders; ++i) {
    shuffle(std::span(order), rng);
    sizes.push_back(std::abs(kendall_tau(first, order).value_or(0)));
  }
  std::ranges::sort(sizes);
  agreement.tau_by_chance =
      std::accumulate(sizes.begin(), sizes.end(), 0.0) / static_cast<double>(orders);
  agreement.tau_rarely = sizes[sizes.size() - sizes.size() / 20 - 1];
}

}  // namespace

MethodAgreement method_agreement(const std::vector<std::vector<double>>& scores, Index k,
                                 std::uint64_t seed, Index orders) {
  check(!scores.empty() && !scores[0].empty(), "agreement: no scores");
  const Index M = std::ssize(scores), n = std::ssize(scores[0]);
  MethodAgreement agreement{Tensor(Shape{M, M}), Tensor(Shape{M, M}), n,
                            std::clamp<Index>(k, 1, n)};
  std::vector<std::vector<double>> sizes;
  for (const std::vector<double>& list : scores) {
    check(std::ssize(list) == n, "agreement: lists of ", n, " and ", list.size(), " scores");
    sizes.push_back(sizes_of(list));
  }
  for (Index a = 0; a < M; ++a)
    for (Index b = 0; b < M; ++b) {
      const auto tau = kendall_tau(sizes[a], sizes[b]);
      const bool has_order = tau.has_value();
      agreement.tau(a, b) =
          static_cast<real>(tau.value_or(std::numeric_limits<double>::quiet_NaN()));
      agreement.top(a, b) =
          static_cast<real>(has_order ? share_in_common(largest_of(sizes[a], agreement.k),
                                                        largest_of(sizes[b], agreement.k))
                                      : std::numeric_limits<double>::quiet_NaN());
    }
  add_chance(agreement, seed, orders);
  agreement.top_by_chance = double(agreement.k) / double(n);
  return agreement;
}

}  // namespace glassbert
