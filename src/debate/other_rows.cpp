#include "debate/other_rows.h"

#include <algorithm>

namespace glassbert {

HeadRows permuted_rows(const HeadRows& own, std::span<const int> movable, Rng& rng) {
  std::vector<Index> places;
  for (std::size_t k = 0; k < movable.size(); ++k)
    if (movable[k] != 0) places.push_back(Index(k));
  std::vector<Index> order = places;
  shuffle(std::span(order), rng);
  HeadRows rows = own;
  for (Index a = 0; a < own.A(); ++a)
    for (std::size_t i = 0; i < places.size(); ++i) rows.row(a)[places[i]] = own.row(a)[order[i]];
  return rows;
}

HeadRows uniform_rows(const HeadRows& own) {
  HeadRows rows(own.A(), own.K());
  for (Index a = 0; a < own.A(); ++a) std::ranges::fill(rows.row(a), 1 / double(own.K()));
  return rows;
}

HeadRows mean_in_each(const HeadRows& own) {
  const HeadRows mean = mean_of_heads(own);
  HeadRows rows = own;
  for (Index a = 0; a < own.A(); ++a) std::ranges::copy(mean.row(0), rows.row(a).begin());
  return rows;
}

}  // namespace glassbert
