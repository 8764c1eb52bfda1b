#include "app/explain_choices.h"

#include <limits>
#include <utility>

#include "app/explain_lists.h"

namespace glassbert {
namespace {

constexpr Index any = std::numeric_limits<Index>::max();

// The value that a word of the command line stands for; `otherwise` where the flag isn't given.
template <class Value>
Value choose(const Arguments& arguments, const char* flag, Value otherwise,
             const std::vector<std::pair<std::string, Value>>& words) {
  std::vector<std::string> names;
  for (const auto& [name, value] : words) names.push_back(name);
  const auto chosen = arguments.choice(flag, names);
  if (chosen)
    for (const auto& [name, value] : words)
      if (name == *chosen) return value;
  return otherwise;
}

void read_places(const Arguments& arguments, const Config& config, Index T, Choices& choices) {
  choices.all_layers = arguments.value("--layer") == "all";
  if (!choices.all_layers) choices.layer = arguments.integer("--layer", 0, config.L - 1);
  choices.from_layer = arguments.integer("--from-layer", 0, config.L - 1).value_or(0);
  choices.head = arguments.integer("--head", 0, config.A - 1);
  choices.row = arguments.value("--position") == "all"
                    ? std::nullopt
                    : std::optional(arguments.integer("--position", 0, T - 1).value_or(0));
}

}  // namespace

std::vector<Flag> choice_flags() {
  return {
      {"--layer", "L",
       "the layer, or the top one of several (the last); attention-erasure: or all"},
      {"--from-layer", "L", "the lowest layer that takes part (0)"},
      {"--head", "A", "one head, not all of them fused"},
      {"--position", "I", "whose row is printed (0), or all: the whole matrix"},
      {"--removal", "mask|delete", "tokens: replaced by [MASK], or cut out (mask)"},
      {"--erase", "HOW", "keys: renormalise the row, or zero only (renormalise)"},
      {"--steps", "N", "integrated-gradients: how many points (50)"},
      {"--rule", "gauss|midpoint", "integrated-gradients: which points (gauss)"},
      {"--baseline", "pad|mask|zero", "integrated-gradients: where the path begins (pad)"},
      {"--masks", "FILE", "lime, kernel-shap: JSON, rows of 0/1 for the content tokens; 1: kept"},
      {"--samples", "N", "lime, kernel-shap, permutation: how many are drawn without such a file"},
      {"--seed", "S", "from what (1)"},
      {"--scores", "FILE", "comprehensiveness, sufficiency: JSON, a score for each token"},
      {"--permutations", "FILE", "permutation, erasure-flip: JSON, lists of positions"},
      {"--corrupt-ids", "LIST", "patching: the corrupted input, as long as the clean one"},
      {"--corrupt-types", "LIST", "its segment numbers (those of the input)"},
      {"--scope", "SCOPE", "attention replaced: last-row, last-layer or all-layers (last-row)"},
      {"--order", "ORDER",
       "erasure-flip: attention, reversed, gradient, gradient-attention, permutation (attention)"},
      {"--epsilon", "E", "adversarial: how far the answer may move (0.01)"}};
}

Choices read_choices(const Arguments& arguments, const Config& config, const Input& input) {
  const Index T = input.sequence.T();
  Choices choices;
  read_places(arguments, config, T, choices);
  choices.steps = arguments.integer("--steps", 1, 100'000).value_or(choices.steps);
  choices.rule = choose(arguments, "--rule", choices.rule,
                        {{"gauss", Rule::gauss}, {"midpoint", Rule::midpoint}});
  choices.baseline =
      choose(arguments, "--baseline", choices.baseline,
             {{"pad", Baseline::padding}, {"mask", Baseline::mask}, {"zero", Baseline::zero}});
  choices.removal = choose(arguments, "--removal", choices.removal,
                           {{"mask", Removal::mask}, {"delete", Removal::erase}});
  choices.erase = choose(arguments, "--erase", choices.erase,
                         {{"renormalise", Erase::renormalise}, {"zero", Erase::zero}});
  choices.scope = choose(arguments, "--scope", choices.scope,
                         {{"last-row", Scope::last_row},
                          {"last-layer", Scope::last_layer},
                          {"all-layers", Scope::all_layers}});
  choices.order = choose(arguments, "--order", choices.order,
                         {{"attention", Order::attention},
                          {"reversed", Order::reversed},
                          {"gradient", Order::gradient},
                          {"gradient-attention", Order::gradient_attention},
                          {"permutation", Order::permutation}});
  choices.epsilon = arguments.number("--epsilon", 0, 1).value_or(choices.epsilon);
  choices.masks = read_masks(arguments);
  choices.samples = arguments.integer("--samples", 1, 1'000'000);
  choices.seed = arguments.integer("--seed", 0, any).value_or(1);
  choices.permutations = read_permutations(arguments, T);
  choices.scores = read_scores(arguments, T);
  choices.corrupt = read_corrupt(arguments, input.sequence);
  return choices;
}

}  // namespace glassbert
