#include "bert/layer_gradient.h"

namespace glassbert {

const Tensor& LayerRun::before_hooks(Site site, const Tensor& d_stacked) {
  if (!has_hook(hooks, site, layer)) return d_stacked;
  Tensor& d_before = changed.emplace_back(d_stacked);
  run_hooks_backward(hooks, site, layer, batch, d_before);
  return d_before;
}

const Tensor& LayerRun::before_hooks_by_head(Site site, const Tensor& d_stacked) {
  if (!has_hook(hooks, site, layer)) return d_stacked;
  Tensor& d_before = changed.emplace_back(d_stacked);
  run_hooks_by_head_backward(hooks, site, layer, batch, config.A, d_before);
  return d_before;
}

const std::vector<Tensor>& LayerRun::before_hooks(Site site, const std::vector<Tensor>& d_maps) {
  if (!has_hook(hooks, site, layer)) return d_maps;
  std::vector<Tensor>& d_before = changed_maps.emplace_back(d_maps);
  run_hooks_backward(hooks, site, layer, d_before);
  return d_before;
}

}  // namespace glassbert
