#include "bert/hooks.h"

#include <algorithm>

#include "bert/heads.h"

namespace glassbert {
namespace {

void run(const Hooks& hooks, Site site, Index layer, Index sequence, Tensor& value) {
  const Shape shape = value.shape();
  for (const Hook& hook : hooks) {
    if (hook.site != site || hook.layer != layer) continue;
    hook.change(sequence, value);
    check_shape(value, shape, "hook: the changed value");
  }
}

}  // namespace

bool has_hook(const Hooks& hooks, Site site, Index layer) {
  return std::any_of(hooks.begin(), hooks.end(),
                     [&](const Hook& hook) { return hook.site == site && hook.layer == layer; });
}

void run_hooks(const Hooks& hooks, Site site, Index layer, const Batch& batch, Tensor& stacked) {
  if (!has_hook(hooks, site, layer)) return;
  for (Index s = 0; s < batch.S(); ++s) {
    Tensor value = rows_of(stacked, batch.rows(s));
    run(hooks, site, layer, s, value);
    put_rows(value, batch.rows(s), stacked);
  }
}

void run_hooks_by_head(const Hooks& hooks, Site site, Index layer, const Batch& batch, Index heads,
                       Tensor& stacked) {
  if (!has_hook(hooks, site, layer)) return;
  for (Index s = 0; s < batch.S(); ++s) {
    Tensor value = split_heads(rows_of(stacked, batch.rows(s)), heads);
    run(hooks, site, layer, s, value);
    put_rows(merge_heads(value), batch.rows(s), stacked);
  }
}

void run_hooks(const Hooks& hooks, Site site, Index layer, std::vector<Tensor>& maps) {
  if (!has_hook(hooks, site, layer)) return;
  for (std::size_t s = 0; s < maps.size(); ++s)
    run(hooks, site, layer, static_cast<Index>(s), maps[s]);
}

}  // namespace glassbert
