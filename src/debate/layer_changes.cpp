#include "debate/layer_changes.h"

#include <map>

#include "bert/interventions.h"
#include "debate/short_outcome.h"
#include "debate/top_erasures.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

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

// The outcome under each change. Below the lowest layer that a change touches nothing is computed
// again: those that share it run together, from there.
std::map<std::string, Outcome> outcomes_under(Question& question,
                                              const std::vector<LayerChange>& changes) {
  std::map<std::string, Outcome> outcomes;
  for (Index layer = 0; layer < question.bert().config.L; ++layer) {
    std::vector<LayerChange> from_here;
    for (const LayerChange& change : changes)
      if (change.lowest == layer) from_here.push_back(change);
    const auto hooks = [&](Index first, Index count) {
      return on_own_copies(std::span(from_here).subspan(first, count));
    };
    question.run_from(layer, std::ssize(from_here), hooks, [&](const Trace& run, Index first) {
      for (Index s = 0; s < run.batch.S(); ++s)
        outcomes[from_here[first + s].name] = outcome_of(run, s, question.aim());
    });
  }
  return outcomes;
}

Numbers run_layers_experiment(Question& question, const StudyText& text,
                              const StudyChoices& choices) {
  const std::vector<LayerChange> changes = layer_changes(question, text, choices);
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  const Index decided = decision_of(before);
  const std::vector<Index> places = places_told(before, question.aim(), text.label);
  const std::map<std::string, Outcome> outcomes = outcomes_under(question, changes);
  Numbers numbers;
  for (const LayerChange& change : changes) {
    const Outcome& after = outcomes.at(change.name);
    numbers.emplace_back(change.name,
                         std::vector<double>{double(entry_of(places, decision_of(after))),
                                             after[decided], total_variation(before, after)});
  }
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
      "uniform", config.L, [&](Index l) { return uniform_layer(l, config, batch); }, changes);
  add_layers(
      "off", config.L, [](Index l) { return Hooks{attention_off(l)}; }, changes);
  if (choices.mean != nullptr)
    add_layers(
        "mean", config.L,
        [&](Index l) { return Hooks{replace_probs(l, choices.mean->probs(l, question.T()))}; },
        changes);
  add_top_erasures(question, text, choices, changes);
  return changes;
}

Experiment layers_experiment() {
  return {"layers",
          "attention of a layer made uniform, switched off, replaced by its mean; its largest "
          "weights erased: decisions that change, and accuracy",
          describe_layers,
          run_layers_experiment,
          report_layers,
          summarise_layers};
}

}  // namespace glassbert
