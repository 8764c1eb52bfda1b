#include "bert/interventions.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace glassbert {
namespace {

void fill(Tensor& x, real value) { std::ranges::fill(x.values(), value); }

// The numbers of one head in a (A,T,..) value.
std::span<real> of_head(Tensor& x, Index head) {
  check(head >= 0 && head < x.dim(0), "change: head ", head, " is outside 0..", x.dim(0) - 1);
  const Index size = x.size() / x.dim(0);
  return x.values().subspan(head * size, size);
}

Hook zero(Site site, Index layer) {
  const auto erase = [](Index, Tensor& x) { fill(x, 0); };
  return {site, layer, erase, erase};
}

}  // namespace

Hook ablate_head(Index layer, Index head) {
  const auto erase = [head](Index, Tensor& x) { std::ranges::fill(of_head(x, head), real{0}); };
  return {Site::context, layer, erase, erase};
}

Hook ablate_feed_forward(Index layer) { return zero(Site::feed_forward_out, layer); }

Hook attention_off(Index layer) { return zero(Site::attention_out, layer); }

Hook mean_head(Index layer, Index head, Tensor mean) {
  const auto change = [head, mean = std::move(mean)](Index, Tensor& context) {
    check_shape(mean, Shape{context.dim(2)}, "change: mean");
    of_head(context, head);
    for (Index t = 0; t < context.dim(1); ++t)
      std::ranges::copy(mean.values(), context.row(head * context.dim(1) + t).begin());
  };
  return {Site::context, layer, change, ablate_head(layer, head).change_backward};
}

Hook replace_probs(Index layer, Tensor probs) {
  const auto change = [probs = std::move(probs)](Index, Tensor& old) {
    check_shape(probs, old.shape(), "change: probs");
    old = probs;
  };
  return {Site::probs, layer, change, [](Index, Tensor& d) { fill(d, 0); }};
}

Hook replace_hidden(Index layer, Index position, Tensor value) {
  const auto row = [position](Tensor& hidden) {
    check(position >= 0 && position < hidden.dim(0), "change: position ", position,
          " is outside 0..", hidden.dim(0) - 1);
    return hidden.row(position);
  };
  const auto change = [row, value = std::move(value)](Index, Tensor& hidden) {
    check_shape(value, Shape{hidden.dim(1)}, "change: value");
    std::ranges::copy(value.values(), row(hidden).begin());
  };
  return {Site::hidden, layer, change,
          [row](Index, Tensor& d) { std::ranges::fill(row(d), real{0}); }};
}

Hook uniform_attention(Index layer, Index head, const Batch& batch) {
  const auto change = [head, batch](Index sequence, Tensor& probs) {
    const auto rows = of_head(probs, head);
    const Index T = probs.dim(1);
    const auto mask = std::span(batch.mask).subspan(batch.start[sequence], T);
    const auto seen = std::ranges::count_if(mask, [](int m) { return m != 0; });
    for (Index i = 0; i < T; ++i)
      for (Index j = 0; j < T; ++j)
        rows[i * T + j] = mask[j] != 0 ? real{1} / static_cast<real>(seen) : real{0};
  };
  return {Site::probs, layer, change,
          [head](Index, Tensor& d) { std::ranges::fill(of_head(d, head), real{0}); }};
}

Hooks uniform_layer(Index layer, const Config& config, const Batch& batch) {
  Hooks hooks;
  for (Index a = 0; a < config.A; ++a) hooks.push_back(uniform_attention(layer, a, batch));
  return hooks;
}

Hook renormalise_without(Index layer, Index head, Index key) {
  // Remembers, for the way back, the rows that came out and what they were divided by.
  struct Row {
    std::vector<real> probs;
    real sum;
  };
  const auto memory = std::make_shared<std::map<Index, std::vector<Row>>>();

  const auto change = [=](Index sequence, Tensor& probs) {
    const auto numbers = of_head(probs, head);
    const Index T = probs.dim(1);
    check(key >= 0 && key < T, "change: key ", key, " is outside 0..", T - 1);
    std::vector<Row>& rows = (*memory)[sequence];
    rows.clear();
    for (Index i = 0; i < T; ++i) {
      const auto row = numbers.subspan(i * T, T);
      row[key] = 0;
      real sum = 0;
      for (const real p : row) sum += p;
      if (sum > 0)
        for (real& p : row) p /= sum;
      rows.push_back({{row.begin(), row.end()}, sum});
    }
  };
  // p_j = q_j / s with s the sum over the keys that stay: d_q_j = (d_p_j - sum_k d_p_k p_k) / s.
  const auto change_backward = [=](Index sequence, Tensor& d_probs) {
    const auto numbers = of_head(d_probs, head);
    const Index T = d_probs.dim(1);
    for (Index i = 0; i < T; ++i) {
      const auto d = numbers.subspan(i * T, T);
      const Row& row = memory->at(sequence)[i];
      real mean = 0;
      for (Index j = 0; j < T; ++j) mean += d[j] * row.probs[j];
      for (Index j = 0; j < T; ++j) d[j] = row.sum > 0 && j != key ? (d[j] - mean) / row.sum : 0;
    }
  };
  return {Site::probs, layer, change, change_backward};
}

}  // namespace glassbert
