// What stands here is shown to the reader as it is and run as it is.
#include "programs.h"

#include "bert/bert.h"
#include "bert/interventions.h"
#include "drawing.h"
#include "explain/rollout.h"
#include "math/layer_norm.h"
#include "math/matmul.h"
#include "math/softmax.h"
#include "measure/row_spread.h"

namespace glassbert::quiz {

// Adds one number to every score of a row.
double change_by_shift(const Tensor& scores, real shift) {
  Tensor moved = scores;
  for (real& v : moved.values()) v += shift;
  return largest_change(softmax(scores), softmax(moved));
}

// Multiplies every score of a row; returns the largest weight.
double rounded_weight(const Tensor& scores, real factor) {
  const Tensor p = softmax(scaled(scores, factor));
  return p(0, top_of(p));
}

// What LayerNorm makes of a vector that is twice as long.
double change_by_doubling(const Tensor& x) {
  const Index H = x.dim(1);
  LayerNorm norm{Tensor(Shape{H}), Tensor(Shape{H})};
  for (real& v : norm.weight.values()) v = 1;
  return largest_change(layer_norm(x, norm, 0).y, layer_norm(scaled(x, 2), norm, 0).y);
}

// The head's output with its own weights, and with others.
double change_of_both(const Tensor& p, const Tensor& q, const Tensor& value) {
  return largest_change(matmul(p, value), matmul(q, value));
}

// A BERT with random weights that classifies by [CLS], its last layer's attention changed in every
// row but that of [CLS].
double change_by_other_rows(Index T) {
  Rng rng(1);
  Config config;
  config.V = 20, config.H = 8, config.A = 2, config.L = 2, config.F = 16;
  const Bert bert = random_bert(config, rng);
  Sequence text;
  for (Index t = 0; t < T; ++t) text.ids.push_back(t);
  const Trace before = forward(bert, text);
  Tensor probs = before.layers[1].probs[0];
  for (Index a = 0; a < 2; ++a)
    for (Index t = 1; t < T; ++t)
      for (Index s = 0; s < T; ++s) probs(a, t, s) = s == t ? 1 : 0;  // each looks at itself alone
  const Trace after = forward(bert, text, {replace_probs(1, probs)});
  return largest_change(before.pooled, after.pooled);
}

// How far the rows of a rollout are from being the same, after all layers as a share of after one.
double distance_of_rows(const std::vector<Tensor>& maps) {
  const std::span<const Tensor> layers(maps);
  return row_spread(rollout(layers)) / row_spread(rollout(layers.first(1)));
}

}  // namespace glassbert::quiz
