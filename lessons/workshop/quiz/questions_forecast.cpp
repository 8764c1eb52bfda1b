#include <algorithm>

#include "bank.h"
#include "core/check.h"
#include "draw/number_text.h"
#include "reviews.h"

namespace glassbert::quiz {
namespace {

constexpr Index forecasts = 12, pool = 20;
const std::vector<std::string> conditions{"its heatmap", "a shuffled heatmap", "no heatmap"};

// What can be seen in the forecasts of a seed, each as often, in an order that chance chooses.
std::string condition_of(std::uint64_t seed, Index number) {
  std::vector<std::string> all;
  for (Index i = 0; i < forecasts; ++i) all.push_back(conditions[i % 3]);
  Rng rng = stream(seed, {2, 2024});
  shuffle(std::span(all), rng);
  return all[number];
}

struct Case {
  Review review;
  Decision decision;
};

// Of the texts for this question one on which the model is not of the words' opinion, for every
// other question, if there is one; else the first.
Case case_for(const Model& model, std::uint64_t seed, Index number) {
  const std::vector<Review> all = reviews(seed, 2000 + number * pool, pool);
  const std::vector<Decision> decisions = decide(model, all);
  if (number % 2 == 0)
    for (Index i = 0; i < pool; ++i)
      if ((decisions[i].label == 1) != all[i].is_positive) return {all[i], decisions[i]};
  return {all[0], decisions[0]};
}

void draw_weights(Draft& draft, const Decision& decision, bool is_shuffled) {
  std::vector<std::string> tokens;
  std::vector<real> weights;
  for (std::size_t t = 0; t < decision.tokens.size(); ++t) {
    if (decision.tokens[t].starts_with('[')) continue;
    tokens.push_back(decision.tokens[t]);
    weights.push_back(decision.weights[t]);
  }
  if (is_shuffled) shuffle(std::span(weights), draft.rng);
  Tensor row(Shape{1, std::ssize(weights)});
  std::ranges::copy(weights, row.values().begin());
  draft.draw({"weights of [CLS], or the same numbers shuffled", "", "attention.context"},
             {{"",
               {"[CLS]"},
               tokens,
               "query, last layer, mean of the heads",
               "key",
               "weight",
               row,
               ScaleKind::panel}});
}

void ask_forecast(Draft& draft, Index number) {
  const Model& model = draft.models.classifier("world-sentiment");
  const std::string condition = condition_of(draft.seed, number);
  const auto [review, decision] = case_for(model, draft.seed, number);
  draft.ask("What does the model decide?");
  draft.ask("\"" + review.text + "\"");
  if (condition != conditions[2]) {
    draft.ask(
        "The weights of [CLS] in the last layer, special tokens left out; for some texts the same "
        "numbers in a wrong order.");
    draw_weights(draft, decision, condition == conditions[1]);
  }
  draft.see(condition);
  draft.list(class_names(model), decision.label);
  draft.explain("You saw " + condition + ". The model decides for \"" +
                class_names(model)[decision.label] + "\" with probability " +
                fixed_text(decision.probability, 2) + "; by its words the text is " +
                (review.is_positive ? "positive." : "negative."));
}

}  // namespace

std::vector<Entry> forecast_questions() {
  std::vector<Entry> entries;
  for (Index number = 0; number < forecasts; ++number)
    entries.push_back({join("forecast.", number + 1),
                       Kind::forecast,
                       {"attention.context"},
                       [number](Draft& draft) { ask_forecast(draft, number); }});
  return entries;
}

}  // namespace glassbert::quiz
