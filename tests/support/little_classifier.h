#pragma once

#include "support/little_bert.h"

// little_bert with a classifier of three classes, and weights that differ from class to class.
inline glassbert::Bert little_classifier(glassbert::Index layers = 3) {
  using namespace glassbert;
  Bert bert = little_bert(layers);
  Rng rng{5};
  bert.config.labels = {"bad", "neutral", "good"};
  bert.classifier = Linear(normal(rng, {3, bert.config.H}), normal(rng, {3}));
  return bert;
}
