#include "app/change.h"

#include "app/spec.h"
#include "core/utf8.h"

namespace glassbert {
namespace {

using Indices = std::vector<Index>;

// What a kind of change is written as, and how its hook is made.
struct ChangeKind {
  SpecForm form;
  Hook (*make)(const Indices& n, const Batch& batch, Tensor tensor);
};

const std::vector<ChangeKind> change_kinds{
    {{"ablate", 2, nullptr, "ablate:LAYER:HEAD"},
     [](const Indices& n, const Batch&, Tensor) { return ablate_head(n[0], n[1]); }},
    {{"ablate-ffn", 1, nullptr, "ablate-ffn:LAYER"},
     [](const Indices& n, const Batch&, Tensor) { return ablate_feed_forward(n[0]); }},
    {{"attention-off", 1, nullptr, "attention-off:LAYER"},
     [](const Indices& n, const Batch&, Tensor) { return attention_off(n[0]); }},
    {{"mean", 2, "mean", "mean:LAYER:HEAD=FILE"},
     [](const Indices& n, const Batch&, Tensor mean) {
       return mean_head(n[0], n[1], std::move(mean));
     }},
    {{"uniform", 2, nullptr, "uniform:LAYER:HEAD"},
     [](const Indices& n, const Batch& batch, Tensor) {
       return uniform_attention(n[0], n[1], batch);
     }},
    {{"probs", 1, "probs", "probs:LAYER=FILE"},
     [](const Indices& n, const Batch&, Tensor probs) {
       return replace_probs(n[0], std::move(probs));
     }},
    {{"hidden", 2, "value", "hidden:LAYER:POS=FILE"},
     [](const Indices& n, const Batch&, Tensor value) {
       return replace_hidden(n[0], n[1], std::move(value));
     }},
    {{"renormalise-without", 3, nullptr, "renormalise-without:LAYER:HEAD:KEY"},
     [](const Indices& n, const Batch&, Tensor) { return renormalise_without(n[0], n[1], n[2]); }}};

}  // namespace

Hook parse_change(const std::string& text, const Config& config, const Batch& batch) {
  const ChangeKind& kind = find_kind("--change", text, change_kinds);
  const Spec spec = parse_spec("--change", text, kind.form);
  const Hook hook = kind.make(spec.numbers, batch, spec_tensor(spec, kind.form));
  const Index last = hook.site == Site::hidden ? config.L : config.L - 1;
  check(hook.layer <= last, "--change: layer ", hook.layer, " of \"", printable(text),
        "\" is outside 0..", last);
  return hook;
}

Hooks parse_changes(const std::vector<std::string>& texts, const Config& config,
                    const Batch& batch) {
  Hooks hooks;
  for (const std::string& text : texts) hooks.push_back(parse_change(text, config, batch));
  return hooks;
}

}  // namespace glassbert
