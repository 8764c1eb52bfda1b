#include "bank.h"

#include <iterator>

#include "fingerprint.h"

namespace glassbert::quiz {
namespace {

std::vector<Entry> together(std::vector<Entry> one, std::vector<Entry> other) {
  std::ranges::move(other, std::back_inserter(one));
  return one;
}

}  // namespace

std::vector<Part> all_parts() {
  return {
      {"weights", "what attention weights are",
       together(together(weights_questions(), heatmap_questions()), wrong_line_questions())},
      {"layers", "many layers", together(layers_questions(), rollout_questions())},
      {"gradients", "gradient x attention",
       together(gradient_questions(), attribution_questions())},
      {"jain-wallace", "Jain and Wallace 2019: attention is not explanation",
       together(together(jain_wallace_questions(), measure_questions()), swapping_questions())},
      {"wiegreffe-pinter", "Wiegreffe and Pinter 2019: attention is not not explanation",
       together(wiegreffe_pinter_questions(), rival_questions())},
      {"erasing", "taking things out", together(erasing_questions(), shapley_questions())},
      {"use", "what attention is good for", together(use_questions(), reasons_questions())},
      {"models", "what trained models do", model_questions()},
      {"forecast", "what will the model decide?", forecast_questions()},
  };
}

Question make_question(const Part& part, const Entry& entry, std::uint64_t seed, Models& models) {
  Rng rng = stream(seed, {std::stoull(fingerprint(entry.id), nullptr, 16)});
  Question begun{entry.id, entry.kind, part.name, "", {}, {}, "", entry.formulas, {}, ""};
  Draft draft(begun, seed, rng, models);
  entry.write(draft);
  return draft.finish();
}

}  // namespace glassbert::quiz
