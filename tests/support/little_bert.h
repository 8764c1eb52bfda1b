#pragma once

#include "bert/parameters.h"

// A BERT with random weights, small enough for brute force, with sizes that are all different.
// Larger weights than training begins with, so that attention is far from uniform.
inline glassbert::Bert little_bert(glassbert::Index layers = 3) {
  glassbert::Config config;
  config.V = 31;
  config.H = 12;
  config.A = 3;
  config.L = layers;
  config.F = 20;
  config.positions = 17;
  config.initializer_range = 0.5;
  glassbert::Rng rng{11};
  return random_bert(config, rng);
}
