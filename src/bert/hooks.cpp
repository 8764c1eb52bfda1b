#include "bert/hooks.h"

#include <algorithm>

#include "bert/heads.h"

namespace glassbert {
namespace {

using Run = void (*)(const Hooks& hooks, Site site, Index layer, Index sequence, Tensor& value);

void forwards(const Hooks& hooks, Site site, Index layer, Index sequence, Tensor& value) {
  const Shape shape = value.shape();
  for (const Hook& hook : hooks) {
    if (hook.site != site || hook.layer != layer) continue;
    hook.change(sequence, value);
    check_shape(value, shape, "hook: the changed value");
  }
}

void backwards(const Hooks& hooks, Site site, Index layer, Index sequence, Tensor& d_value) {
  const Shape shape = d_value.shape();
  for (auto hook = hooks.rbegin(); hook != hooks.rend(); ++hook) {
    if (hook->site != site || hook->layer != layer) continue;
    check(hook->change_backward != nullptr, "hook: no change_backward, so there is no derivative");
    hook->change_backward(sequence, d_value);
    check_shape(d_value, shape, "hook: the changed derivative");
  }
}

void run_on_rows(Run run, const Hooks& hooks, Site site, Index layer, const Batch& batch,
                 Tensor& stacked) {
  if (!has_hook(hooks, site, layer)) return;
  for (Index s = 0; s < batch.S(); ++s) {
    Tensor value = rows_of(stacked, batch.rows(s));
    run(hooks, site, layer, s, value);
    put_rows(value, batch.rows(s), stacked);
  }
}

void run_by_head(Run run, const Hooks& hooks, Site site, Index layer, const Batch& batch,
                 Index heads, Tensor& stacked) {
  if (!has_hook(hooks, site, layer)) return;
  for (Index s = 0; s < batch.S(); ++s) {
    Tensor value = split_heads(rows_of(stacked, batch.rows(s)), heads);
    run(hooks, site, layer, s, value);
    put_rows(merge_heads(value), batch.rows(s), stacked);
  }
}

void run_by_sequence(Run run, const Hooks& hooks, Site site, Index layer, Tensor& rows) {
  if (!has_hook(hooks, site, layer) || rows.empty()) return;
  for (Index s = 0; s < rows.dim(0); ++s) {
    Tensor value = slice(rows, s);
    run(hooks, site, layer, s, value);
    std::ranges::copy(value.values(), rows.row(s).begin());
  }
}

void run_on_maps(Run run, const Hooks& hooks, Site site, Index layer, std::vector<Tensor>& maps) {
  for (std::size_t s = 0; s < maps.size(); ++s)
    run(hooks, site, layer, static_cast<Index>(s), maps[s]);
}

}  // namespace

bool has_hook(const Hooks& hooks, Site site, Index layer) {
  return std::any_of(hooks.begin(), hooks.end(),
                     [&](const Hook& hook) { return hook.site == site && hook.layer == layer; });
}

void run_hooks(const Hooks& hooks, Site site, Index layer, const Batch& batch, Tensor& stacked) {
  run_on_rows(forwards, hooks, site, layer, batch, stacked);
}

void run_hooks_by_head(const Hooks& hooks, Site site, Index layer, const Batch& batch, Index heads,
                       Tensor& stacked) {
  run_by_head(forwards, hooks, site, layer, batch, heads, stacked);
}

void run_hooks_by_sequence(const Hooks& hooks, Site site, Index layer, Tensor& rows) {
  run_by_sequence(forwards, hooks, site, layer, rows);
}

void run_hooks(const Hooks& hooks, Site site, Index layer, std::vector<Tensor>& maps) {
  run_on_maps(forwards, hooks, site, layer, maps);
}

void run_hooks_backward(const Hooks& hooks, Site site, Index layer, const Batch& batch,
                        Tensor& d_stacked) {
  run_on_rows(backwards, hooks, site, layer, batch, d_stacked);
}

void run_hooks_by_head_backward(const Hooks& hooks, Site site, Index layer, const Batch& batch,
                                Index heads, Tensor& d_stacked) {
  run_by_head(backwards, hooks, site, layer, batch, heads, d_stacked);
}

void run_hooks_by_sequence_backward(const Hooks& hooks, Site site, Index layer, Tensor& d_rows) {
  run_by_sequence(backwards, hooks, site, layer, d_rows);
}

void run_hooks_backward(const Hooks& hooks, Site site, Index layer, std::vector<Tensor>& d_maps) {
  run_on_maps(backwards, hooks, site, layer, d_maps);
}

}  // namespace glassbert
