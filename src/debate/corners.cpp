#include "debate/corners.h"

#include <algorithm>
#include <numeric>

namespace glassbert {

BestCorners::BestCorners(const std::vector<std::vector<double>>& worth) : worth_(worth) {
  Ranked best{0, std::vector<Index>(worth.size(), 0), 0};
  for (const std::vector<double>& of_head : worth) {
    std::vector<Index> keys(of_head.size());
    std::iota(keys.begin(), keys.end(), 0);
    std::ranges::stable_sort(keys, [&](Index a, Index b) { return of_head[a] > of_head[b]; });
    best.worth += of_head[keys[0]];
    ranking_.push_back(std::move(keys));
  }
  waiting_.push(std::move(best));
}

// Whoever follows a corner is one rank lower in one head. Heads are lowered from the first to the
// last, so that each corner is reached in one way only.
Corner BestCorners::take() {
  const Ranked best = waiting_.top();
  waiting_.pop();
  Corner corner;
  for (std::size_t a = 0; a < ranking_.size(); ++a) corner.push_back(ranking_[a][best.ranks[a]]);
  for (Index a = best.last; a < std::ssize(ranking_); ++a) {
    Ranked next = best;
    next.last = a;
    if (++next.ranks[a] == std::ssize(ranking_[a])) continue;
    next.worth += worth_[a][ranking_[a][next.ranks[a]]] - worth_[a][corner[a]];
    waiting_.push(std::move(next));
  }
  return corner;
}

std::vector<Corner> neighbours_of(const Corner& corner, Index K) {
  std::vector<Corner> all;
  for (std::size_t a = 0; a < corner.size(); ++a)
    for (Index k = 0; k < K; ++k) {
      if (k == corner[a]) continue;
      all.push_back(corner);
      all.back()[a] = k;
    }
  return all;
}

}  // namespace glassbert
