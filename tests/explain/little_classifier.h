#pragma once

#include "explain/question.h"
#include "support/little_bert.h"

// little_bert() with three classes and biases that are not 0, and what it is asked in tests of
// methods: ids 0 [PAD], 2 [CLS], 3 [SEP], 4 [MASK], as in little_vocabulary.
inline glassbert::Bert little_classifier() {
  using namespace glassbert;
  Bert bert = little_bert();
  Rng rng{23};
  for_each_parameter(bert, [&](const std::string&, Tensor& x, const Shape& shape, Kind kind) {
    if (kind == Kind::bias || kind == Kind::norm_bias) x = normal(rng, shape, 0, 0.3);
    if (kind == Kind::norm_weight) x = normal(rng, shape, 1, 0.3);
  });
  bert.config.labels = {"a", "b", "c"};
  bert.classifier = Linear(normal(rng, {3, 12}), normal(rng, {3}));
  return bert;
}

inline const glassbert::SpecialIds little_specials{0, 4, 2, 3};
inline const glassbert::Sequence little_input{{2, 7, 9, 14, 20, 3}, {}, {}};

inline glassbert::Question ask(const glassbert::Bert& bert,
                               const glassbert::Sequence& sequence = little_input,
                               glassbert::Index label = 1) {
  return {bert, sequence, glassbert::logit_aim(label), little_specials};
}

// The number that an explanation notes under a name.
inline double note(const glassbert::Explanation& explanation, const std::string& name) {
  for (const glassbert::Note& note : explanation.notes)
    if (note.name == name) return std::get<double>(note.value);
  throw std::invalid_argument("no note " + name);
}
