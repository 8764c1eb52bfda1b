#include "train/loss.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/parallel.h"
#include "math/kernel/row_math.h"
#include "math/look_up.h"

namespace glassbert {
namespace {

// Cross-entropy, its derivative and the hits of some rows, in one pass over them:
// cross_entropy and cross_entropy_backward (math/cross_entropy.h), which share e^logit and its sum.
void add_cross_entropy(const Tensor& logits, std::span<const Index> targets, Loss& loss,
                       Tensor& d_logits) {
  const Index N = logits.dim(0), K = logits.dim(1);
  std::vector<double> surprise(static_cast<std::size_t>(N));
  std::vector<char> hit(static_cast<std::size_t>(N));
  d_logits = Tensor::for_overwrite(logits.shape());
  parallel_for(N, 16, [&](Index begin, Index end) {
    for (Index n = begin; n < end; ++n) {
      check(targets[n] >= 0 && targets[n] < K, "training: target ", targets[n], " is outside 0..",
            K - 1);
      const auto d = d_logits.row(n);
      std::ranges::copy(logits.row(n), d.begin());
      const real top = row_maximum(d), score = d[targets[n]];
      const real sum = exponentiate_row(d, top);
      surprise[n] = std::log(double(sum)) + double(top) - double(score);
      hit[n] = score == top;
      scale_row(d, 1 / (sum * static_cast<real>(N)));
      d[targets[n]] -= 1 / static_cast<real>(N);
    }
  });
  for (Index n = 0; n < N; ++n) {
    loss.value += surprise[n] / double(N);
    loss.hits += hit[n];
  }
  loss.targets += N;
}

// The same for outputs with one row a sequence, of which some sequences are asked.
template <class Target>
void add_asked(const char* what, const Tensor& logits, std::span<const Example> examples,
               Target target_of, Loss& loss, Tensor& d_logits) {
  std::vector<Index> rows, targets;
  for (std::size_t s = 0; s < examples.size(); ++s)
    if (const std::optional<Index> target = target_of(examples[s])) {
      rows.push_back(static_cast<Index>(s));
      targets.push_back(*target);
    }
  if (rows.empty()) return;
  check(!logits.empty(), "training: this model has no head for ", what);
  Tensor d_asked;
  add_cross_entropy(look_up(logits, rows, what), targets, loss, d_asked);
  d_logits = look_up_backward(d_asked, rows, logits.dim(0));
}

}  // namespace

Loss loss_of(const Trace& trace, std::span<const Example> examples) {
  Loss loss;
  loss.d_trace.hidden.resize(trace.hidden.size());
  std::vector<Index> words;
  for (const Example& x : examples)
    for (const Prediction& asked : x.predict) words.push_back(asked.id);
  if (!words.empty()) {
    check(!trace.mlm_logits.empty(), "training: this model has no head for masked words");
    check(trace.mlm_logits.dim(0) == std::ssize(words), "training: ", trace.mlm_logits.dim(0),
          " rows of scores for ", words.size(), " words; the run is another batch's");
    add_cross_entropy(trace.mlm_logits, words, loss, loss.d_trace.mlm_logits);
  }
  add_asked(
      "the next sentence", trace.nsp_logits, examples, [](const Example& x) { return x.next; },
      loss, loss.d_trace.nsp_logits);
  add_asked(
      "classes", trace.logits, examples, [](const Example& x) { return x.label; }, loss,
      loss.d_trace.logits);
  return loss;
}

}  // namespace glassbert
