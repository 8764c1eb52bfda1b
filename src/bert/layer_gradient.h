#pragma once

#include <deque>
#include <vector>

#include "bert/hooks.h"
#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// The gradient of one layer, filled from the top down. A field of `trace` is the derivative at the
// value that the forward's trace holds there, after the hooks.
struct LayerGradient {
  LayerTrace trace;
  LayerParameters parameters;  // empty unless wanted
};

// One layer's run, as its backward reads it.
struct LayerRun {
  const Config& config;
  const Batch& batch;
  Index layer;
  const Hooks& hooks;
  const LayerTrace& trace;

  // The derivative before the hooks of a site, from that after them: the same one where there are
  // no hooks, else one that lives as long as this run.
  const Tensor& before_hooks(Site site, const Tensor& d_stacked);
  const Tensor& before_hooks_by_head(Site site, const Tensor& d_stacked);
  const std::vector<Tensor>& before_hooks(Site site, const std::vector<Tensor>& d_maps);

  std::deque<Tensor> changed{};  // what before_hooks made
  std::deque<std::vector<Tensor>> changed_maps{};
};

}  // namespace glassbert
