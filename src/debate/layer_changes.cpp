#include "debate/layer_changes.h"

#include <algorithm>

#include "bert/interventions.h"
#include "explain/attention_erasure.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

constexpr Index erased_counts[] = {1, 2, 4, 8, 16};
constexpr std::uint64_t for_random_keys = 40;

std::vector<Index> largest(std::span<const real> row, std::vector<Index> keys, Index count) {
  std::ranges::stable_sort(keys, [&](Index a, Index b) { return row[a] > row[b]; });
  keys.resize(std::min<Index>(count, std::ssize(keys)));
  return keys;
}

// Erases some keys of each row: of row `only` of each head, or of all where it is none.
Hook erase_in(Index layer, std::optional<Index> only,
              std::function<std::vector<Index>(std::span<const real> row)> keys) {
  return {Site::probs,
          layer,
          [=](Index, Tensor& probs) {
            const Index T = probs.dim(1);
            for (Index r = 0; r < probs.rows(); ++r)
              if (!only || r % T == *only)
                erase_keys(probs.row(r), keys(probs.row(r)), Erase::renormalise);
          },
          {}};
}

void add_erasures(Question& question, const StudyText& text, const StudyChoices& choices,
                  std::vector<LayerChange>& changes) {
  const Index L = question.bert().config.L;
  const std::vector<Index> keys = question.keys();
  std::vector<Index> drawn = keys;
  Rng rng = stream(choices.seed, {for_random_keys, static_cast<std::uint64_t>(text.index)});
  shuffle(std::span(drawn), rng);
  for (const Index k : erased_counts) {
    const auto top = [=](std::span<const real> row) { return largest(row, keys, k); };
    std::vector<Index> some = drawn;
    some.resize(std::min<Index>(k, std::ssize(some)));
    const auto random = [=](std::span<const real>) { return some; };
    const Index row = outcome_row(question.aim());
    changes.push_back({join("top ", k, ": last row"), L - 1, {erase_in(L - 1, row, top)}});
    changes.push_back({join("random ", k, ": last row"), L - 1, {erase_in(L - 1, row, random)}});
    Hooks all_top, all_random;
    for (Index l = 0; l < L; ++l) {
      all_top.push_back(erase_in(l, {}, top));
      all_random.push_back(erase_in(l, {}, random));
    }
    changes.push_back({join("top ", k, ": all rows"), 0, all_top});
    changes.push_back({join("random ", k, ": all rows"), 0, all_random});
  }
}

// One kind of replacement, layer by layer and in all layers.
void add_layers(const std::string& kind, Index L, const std::function<Hooks(Index layer)>& hooks,
                std::vector<LayerChange>& changes) {
  Hooks all;
  for (Index l = 0; l < L; ++l) {
    const Hooks of_layer = hooks(l);
    changes.push_back({join(kind, ": layer ", l), l, of_layer});
    all.insert(all.end(), of_layer.begin(), of_layer.end());
  }
  changes.push_back({kind + ": all layers", 0, all});
}

// Several changes, each on the copy of its place alone: copy s of this run is change first + s.
Hooks on_own_copies(std::span<const LayerChange> changes) {
  Hooks hooks;
  for (std::size_t c = 0; c < changes.size(); ++c)
    for (const Hook& hook : changes[c].hooks)
      hooks.push_back({hook.site,
                       hook.layer,
                       [c, change = hook.change](Index s, Tensor& value) {
                         if (std::size_t(s) == c) change(0, value);
                       },
                       {}});
  return hooks;
}

Numbers run_layers_experiment(Question& question, const StudyText& text,
                              const StudyChoices& choices) {
  const std::vector<LayerChange> changes = layer_changes(question, text, choices);
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  const Index decided = decision_of(before);
  Numbers numbers;
  const auto hooks = [&](Index first, Index count) {
    return on_own_copies(std::span(changes).subspan(first, count));
  };
  question.run_from(0, std::ssize(changes), hooks, [&](const Trace& run, Index first) {
    for (Index s = 0; s < run.batch.S(); ++s) {
      const Outcome after = outcome_of(run, s, question.aim());
      numbers.emplace_back(changes[first + s].name,
                           std::vector<double>{double(decision_of(after)), after[decided],
                                               total_variation(before, after)});
    }
  });
  return numbers;
}

std::string describe_layers(const StudyChoices& choices) {
  return join("top k: of each head's own largest weights, renormalised; ",
              choices.mean != nullptr
                  ? "mean: over the corpus, places counted from the nearer end; "
                  : "no mean of a corpus; ",
              "seed ", choices.seed);
}

}  // namespace

std::vector<LayerChange> layer_changes(Question& question, const StudyText& text,
                                       const StudyChoices& choices) {
  const Config& config = question.bert().config;
  std::vector<LayerChange> changes;
  const Batch batch = stack(std::vector<Sequence>{question.sequence()}, config);
  add_layers(
      "uniform", config.L,
      [&](Index l) {
        Hooks hooks;
        for (Index a = 0; a < config.A; ++a) hooks.push_back(uniform_attention(l, a, batch));
        return hooks;
      },
      changes);
  add_layers(
      "off", config.L, [](Index l) { return Hooks{attention_off(l)}; }, changes);
  if (choices.mean != nullptr)
    add_layers(
        "mean", config.L,
        [&](Index l) { return Hooks{replace_probs(l, choices.mean->probs(l, question.T()))}; },
        changes);
  add_erasures(question, text, choices, changes);
  return changes;
}

Experiment layers_experiment() {
  return {"layers",
          "attention of a layer made uniform, switched off, replaced by its mean; its largest "
          "weights erased: decisions that change, and accuracy",
          describe_layers, run_layers_experiment, report_layers};
}

}  // namespace glassbert
