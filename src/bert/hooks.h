#pragma once

#include <functional>
#include <vector>

#include "bert/batch.h"
#include "core/tensor.h"

namespace glassbert {

// The places where a run can be changed, with the shape of the value there for one sequence.
enum class Site {
  words,             // (T,H): word embeddings before position, type and LayerNorm; layer 0
  query,             // (A,T,D)
  key,               // (A,T,D)
  value,             // (A,T,D)
  scores,            // (A,T,T)
  probs,             // (A,T,T)
  context,           // (A,T,D)
  attention_out,     // (T,H): after the output matrix, before the residual
  middle,            // (T,H): after the first LayerNorm
  inner,             // (T,F): after the activation
  feed_forward_out,  // (T,H): before the residual
  hidden,            // (T,H): layers 0 .. L
  pooled,            // (H): before next sentence and classifier read it; layer 0
};

// One change to a run. `change` edits the value of a sequence before anything reads it;
// `change_backward` turns the derivative at the new value into that at the old one (where a value
// was replaced: zero; where one only looked: nothing to do). The hooks of one site run in the order
// given, backward in reverse.
struct Hook {
  Site site;
  Index layer;
  std::function<void(Index sequence, Tensor& value)> change;
  std::function<void(Index sequence, Tensor& d_value)> change_backward;
};

using Hooks = std::vector<Hook>;

// True when a hook waits at this site of this layer.
bool has_hook(const Hooks& hooks, Site site, Index layer);

// Runs the hooks of a site on a stacked value, (N,H) or (N,F), a sequence at a time.
void run_hooks(const Hooks& hooks, Site site, Index layer, const Batch& batch, Tensor& stacked);

// The same for query, key, value and context: hooks see (A,T,D).
void run_hooks_by_head(const Hooks& hooks, Site site, Index layer, const Batch& batch, Index heads,
                       Tensor& stacked);

// The same for what has one row a sequence: pooled.
void run_hooks_by_sequence(const Hooks& hooks, Site site, Index layer, Tensor& rows);

// The same for scores and probs, one map a sequence.
void run_hooks(const Hooks& hooks, Site site, Index layer, std::vector<Tensor>& maps);

// The way back: each turns the derivatives at the values after the hooks of a site into those
// before, by the hooks' change_backward in reverse order. Throws std::invalid_argument for a hook
// that has none.
void run_hooks_backward(const Hooks& hooks, Site site, Index layer, const Batch& batch,
                        Tensor& d_stacked);
void run_hooks_by_head_backward(const Hooks& hooks, Site site, Index layer, const Batch& batch,
                                Index heads, Tensor& d_stacked);
void run_hooks_by_sequence_backward(const Hooks& hooks, Site site, Index layer, Tensor& d_rows);
void run_hooks_backward(const Hooks& hooks, Site site, Index layer, std::vector<Tensor>& d_maps);

}  // namespace glassbert
