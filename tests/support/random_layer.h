#pragma once

#include "bert/parameters.h"
#include "bert/trace.h"
#include "support/tolerance.h"

// A layer of random sizes and weights (1 included) and two sequences of hidden states to run it on.
// An epsilon of 0.1, so that LayerNorm of very short rows doesn't blow up their rounding.
struct RandomLayer {
  explicit RandomLayer(glassbert::Rng& rng) {
    using glassbert::Index;
    config.V = 5;
    config.A = 1 + rng.below(3);
    config.H = config.A * (1 + rng.below(5));
    config.F = 1 + rng.below(9);
    config.L = 1;
    config.positions = 8;
    config.epsilon = 0.1;
    config.initializer_range = 0.6;
    glassbert::Bert bert = glassbert::random_bert(config, rng);
    parameters = bert.layers[0];
    for (glassbert::Linear* map : {&parameters.attention.query, &parameters.attention.key,
                                   &parameters.attention.value, &parameters.attention.output,
                                   &parameters.feed_forward.inner, &parameters.feed_forward.output})
      map->bias = normal(rng, map->bias.shape());
    for (glassbert::LayerNorm* norm : {&parameters.attention.norm, &parameters.feed_forward.norm})
      *norm = {normal(rng, {config.H}, 1, 0.3), normal(rng, {config.H})};
    std::vector<glassbert::Sequence> sequences(2);
    for (glassbert::Sequence& sequence : sequences)
      sequence.ids.assign(static_cast<std::size_t>(1 + rng.below(6)), 1);
    batch = stack(sequences, config);
    hidden = normal(rng, {batch.N(), config.H});
  }

  glassbert::Config config;
  glassbert::LayerParameters parameters;
  glassbert::Batch batch;
  glassbert::Tensor hidden;  // (N,H)

  // Several sums one after the other, each rounded to `real`.
  Tolerance allowed{tolerance::spec.absolute * 10, tolerance::spec.relative * 10};
};
