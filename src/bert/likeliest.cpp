#include "bert/likeliest.h"

#include <algorithm>
#include <numeric>

#include "math/softmax.h"

namespace glassbert {

std::vector<Candidate> likeliest(const Tensor& logits, Index row, Index count) {
  const auto of_row = logits.row(row);
  Tensor one = Tensor::for_overwrite(Shape{1, std::ssize(of_row)});
  std::ranges::copy(of_row, one.row(0).begin());
  const Tensor probs = softmax(one);
  std::vector<Index> order(of_row.size());
  std::iota(order.begin(), order.end(), Index{0});
  const Index kept = std::min<Index>(count, std::ssize(order));
  std::partial_sort(order.begin(), order.begin() + kept, order.end(), [&](Index a, Index b) {
    return of_row[a] != of_row[b] ? of_row[a] > of_row[b] : a < b;
  });
  std::vector<Candidate> best;
  for (Index i = 0; i < kept; ++i)
    best.push_back({order[i], double(probs(0, order[i])), double(of_row[order[i]])});
  return best;
}

}  // namespace glassbert
