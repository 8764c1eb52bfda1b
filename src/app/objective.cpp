#include "app/objective.h"

#include <utility>

#include "app/spec.h"

namespace glassbert {
namespace {

using Indices = std::vector<Index>;

// What a kind of objective is written as, and how it is made.
struct ObjectiveKind {
  SpecForm form;
  Objective (*make)(const Indices& n, Tensor direction);
};

const std::vector<ObjectiveKind> objective_kinds{
    {{"logit", 1, nullptr, "logit:K"}, [](const Indices& n, Tensor) { return logit(n[0]); }},
    {{"margin", 1, nullptr, "margin:K"}, [](const Indices& n, Tensor) { return margin(n[0]); }},
    {{"loss", 1, nullptr, "loss:K"}, [](const Indices& n, Tensor) { return loss(n[0]); }},
    {{"mlm", 2, nullptr, "mlm:POS:ID"},
     [](const Indices& n, Tensor) { return masked_word_logit(n[0], n[1]); }},
    {{"mlm-diff", 3, nullptr, "mlm-diff:POS:ID:ID2"},
     [](const Indices& n, Tensor) { return masked_word_difference(n[0], n[1], n[2]); }},
    {{"mlm-loss", 2, nullptr, "mlm-loss:POS:ID"},
     [](const Indices& n, Tensor) { return masked_word_loss(n[0], n[1]); }},
    {{"pooled", 1, nullptr, "pooled:I"},
     [](const Indices& n, Tensor) { return pooled_number(n[0]); }},
    {{"hidden", 3, nullptr, "hidden:LAYER:POS:I"},
     [](const Indices& n, Tensor) { return hidden_number(n[0], n[1], n[2]); }},
    {{"similarity", 0, "direction", "similarity:FILE"},
     [](const Indices&, Tensor x) { return similarity(std::move(x)); }},
    {{"pooled-dot", 0, "direction", "pooled-dot:FILE"},
     [](const Indices&, Tensor x) { return pooled_dot(std::move(x)); }},
    {{"hidden-dot", 0, "direction", "hidden-dot:FILE"},
     [](const Indices&, Tensor x) { return hidden_dot(std::move(x)); }}};

}  // namespace

NamedObjective parse_named_objective(const std::string& text) {
  const ObjectiveKind& kind = find_kind("--objective", text, objective_kinds);
  const Spec spec = parse_spec("--objective", text, kind.form);
  return {kind.make(spec.numbers, spec_tensor(spec, kind.form)), kind.form.kind, spec.numbers};
}

Objective parse_objective(const std::string& text) { return parse_named_objective(text).objective; }

}  // namespace glassbert
