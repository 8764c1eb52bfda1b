#pragma once

#include "debate/experiment.h"
#include "support/ask.h"

// little_sentence as a text to study: [CLS] 5 8 | 9 | 8 | 12 [SEP], the first word of two pieces.
inline glassbert::StudyText little_text(glassbert::Index index = 0) {
  return {index, "five eight", little_sentence, {{1, 2}, {3}, {4}, {5}}, 1, {0, 1, 0, 0.5}};
}

// A model without classes that guesses masked words, and a text for it: [CLS] 5 8 | [MASK] | 8 | 12
// [SEP], which was word 11.
inline glassbert::Bert little_guesser() {
  using namespace glassbert;
  Bert bert = little_bert();
  Rng rng{9};
  const Index H = bert.config.H;
  bert.masked_word = MaskedWordHead{Linear(normal(rng, {H, H}), normal(rng, {H})),
                                    LayerNorm{normal(rng, {H}), normal(rng, {H})},
                                    {},
                                    normal(rng, {bert.config.V})};
  return bert;
}
inline glassbert::StudyText blank_text(glassbert::Index index = 0) {
  return {index,    "five [MASK] eight", {{2, 5, 8, 4, 8, 12, 3}, {}, {}}, {{1, 2}, {4}, {5}}, 11,
          {1, 0, 0}};
}

// Choices that make every experiment short.
inline glassbert::StudyChoices short_choices() {
  glassbert::StudyChoices choices;
  choices.orders = 2;
  choices.permutations = 10;
  choices.budget = 3000;
  choices.restarts = 2;
  choices.steps = 10;
  choices.scopes = {glassbert::AdversaryScope::heads, glassbert::AdversaryScope::shared,
                    glassbert::AdversaryScope::all_layers};
  return choices;
}
