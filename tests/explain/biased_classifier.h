#pragma once

#include "support/ask.h"

// little_classifier with biases and LayerNorms that are not those of a new model: a method that
// forgot one of them would be right by chance.
inline glassbert::Bert biased_classifier() {
  using namespace glassbert;
  Bert bert = little_classifier();
  Rng rng{23};
  for_each_parameter(bert, [&](const std::string&, Tensor& x, const Shape& shape, Kind kind) {
    if (kind == Kind::bias || kind == Kind::norm_bias) x = normal(rng, shape, 0, 0.3);
    if (kind == Kind::norm_weight) x = normal(rng, shape, 1, 0.3);
  });
  return bert;
}

// What it is asked: the logit of its second class for four words between [CLS] and [SEP].
inline const glassbert::Sequence four_words{{2, 7, 9, 14, 20, 3}, {}, {}};

inline glassbert::Question ask(const glassbert::Bert& bert,
                               const glassbert::Sequence& sequence = four_words) {
  return {bert, sequence, glassbert::logit_aim(1), little_special};
}
