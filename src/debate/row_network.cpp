#include "debate/row_network.h"

#include <algorithm>

#include "measure/jensen_shannon.h"

namespace glassbert {

void HeadRows::put_all_on(Index head, Index key) {
  std::ranges::fill(row(head), 0.0);
  row(head)[key] = 1;
}

HeadRows mix(const HeadRows& from, const HeadRows& to, double t) {
  HeadRows between = from;
  for (Index a = 0; a < from.A(); ++a)
    for (Index k = 0; k < from.K(); ++k)
      between.row(a)[k] = (1 - t) * from.row(a)[k] + t * to.row(a)[k];
  return between;
}

HeadRows mean_of_heads(const HeadRows& rows) {
  HeadRows mean(1, rows.K());
  for (Index a = 0; a < rows.A(); ++a)
    for (Index k = 0; k < rows.K(); ++k)
      mean.row(0)[k] += rows.row(a)[k] / static_cast<double>(rows.A());
  return mean;
}

double mean_distance(const HeadRows& a, const HeadRows& b) {
  double sum = 0;
  for (Index h = 0; h < a.A(); ++h) sum += jensen_shannon(a.row(h), b.row(h));
  return sum / static_cast<double>(a.A());
}

double mean_ceiling(const HeadRows& rows) {
  double sum = 0;
  for (Index a = 0; a < rows.A(); ++a) sum += jensen_shannon_ceiling(rows.row(a));
  return sum / static_cast<double>(rows.A());
}

std::vector<RowAnswer> RowNetwork::answers(std::span<const HeadRows> candidates) {
  count_ += std::ssize(candidates);
  return compute(candidates);
}

}  // namespace glassbert
