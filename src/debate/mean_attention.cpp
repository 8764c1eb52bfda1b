#include "debate/mean_attention.h"

#include <algorithm>

namespace glassbert {

MeanAttention::MeanAttention(const Config& config, Index longest)
    : L_(config.L),
      A_(config.A),
      longest_(longest),
      sum_(config.L * config.A * longest * longest),
      count_(longest * longest) {}

Index MeanAttention::place(Index t, Index T) const {
  return 2 * t < T ? t : longest_ - (T - t);  // the first (longest+1)/2 are counted from the start
}

void MeanAttention::add(const Trace& trace) {
  for (Index s = 0; s < trace.batch.S(); ++s) {
    const Index T = trace.batch.T(s);
    check(T <= longest_, "mean attention: a text of ", T, " tokens, the longest is ", longest_);
    for (Index i = 0; i < T; ++i)
      for (Index j = 0; j < T; ++j) {
        const Index cell = place(i, T) * longest_ + place(j, T);
        ++count_[cell];
        for (Index l = 0; l < L_; ++l)
          for (Index a = 0; a < A_; ++a)
            sum_[(l * A_ + a) * longest_ * longest_ + cell] += trace.layers[l].probs[s](a, i, j);
      }
  }
}

Tensor MeanAttention::probs(Index layer, Index T) const {
  check(T <= longest_, "mean attention: ", T, " tokens, the longest text had ", longest_);
  Tensor mean(Shape{A_, T, T});
  for (Index a = 0; a < A_; ++a)
    for (Index i = 0; i < T; ++i) {
      double sum = 0;
      std::vector<double> row;
      for (Index j = 0; j < T; ++j) {
        const Index cell = place(i, T) * longest_ + place(j, T);
        check(count_[cell] > 0, "mean attention: no text had the places ", i, " and ", j, " of ",
              T);
        sum += row.emplace_back(sum_[(layer * A_ + a) * longest_ * longest_ + cell] /
                                double(count_[cell]));
      }
      for (Index j = 0; j < T; ++j) mean(a, i, j) = static_cast<real>(row[j] / sum);
    }
  return mean;
}

MeanAttention mean_attention(const Bert& bert, std::span<const Sequence> texts) {
  Index longest = 1;
  for (const Sequence& text : texts) longest = std::max(longest, text.T());
  MeanAttention mean(bert.config, longest);
  for (const Sequence& text : texts) mean.add(forward(bert, text, {}, Depth::attention));
  return mean;
}

}  // namespace glassbert
