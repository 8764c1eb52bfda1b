#pragma once

#include <vector>

#include "bert/batch.h"
#include "bert/parameters.h"

// A BERT of two layers with every head, its masked-word decoder not tied, sizes all different.
// Random numbers everywhere, also in biases and norms.
inline glassbert::Bert small_bert(glassbert::Activation activation) {
  using namespace glassbert;
  Bert bert;
  bert.config.V = 13;
  bert.config.H = 6;
  bert.config.A = 2;
  bert.config.L = 2;
  bert.config.F = 7;
  bert.config.positions = 8;
  bert.config.epsilon = 1e-3;
  bert.config.activation = activation;
  bert.config.tied = false;
  bert.config.labels = {"a", "b", "c"};
  bert.layers.resize(2);
  bert.pooler.emplace();
  bert.masked_word.emplace();
  bert.next_sentence.emplace();
  bert.classifier.emplace();
  Rng rng{21};
  for_each_parameter(bert, [&](const std::string&, Tensor& x, const Shape& shape, Kind kind) {
    x = normal(rng, shape, kind == Kind::norm_weight ? 1 : 0, 0.5);
  });
  return bert;
}

// Of 4 and 3 tokens; the second has a token that nobody may look at.
inline std::vector<glassbert::Sequence> two_sequences() {
  return {{{1, 7, 3, 7}, {0, 0, 1, 1}, {}}, {{5, 2, 12}, {}, {1, 0, 1}}};
}
