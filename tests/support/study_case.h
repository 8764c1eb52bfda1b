#pragma once

#include "debate/experiment.h"
#include "support/ask.h"

// little_sentence as a text to study: [CLS] 5 8 | 9 | 8 | 12 [SEP], the first word of two pieces.
inline glassbert::StudyText little_text(glassbert::Index index = 0) {
  return {index, "five eight", little_sentence, {{1, 2}, {3}, {4}, {5}}, 1};
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
