#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "bert/batch.h"
#include "core/rng.h"

namespace glassbert {

// A position whose token is to be guessed, and what stood there.
struct Prediction {
  Index position;
  Index id;
};

// One input and what should come out. What isn't there isn't asked.
struct Example {
  Sequence sequence;
  std::vector<Prediction> predict;  // masked words
  std::optional<Index> next{};      // of two segments: 0 continues, 1 random
  std::optional<Index> label{};     // the class
};

// What a model learns from: `count` examples, of which draw(i, rng) gives number i. What is drawn
// anew at each visit (which words are masked) comes from rng alone, so that a seed fixes it.
struct Examples {
  Index count = 0;
  std::function<Example(Index i, Rng& rng)> draw;
};

// Stacks the inputs; only the words to be guessed are scored (Batch::predicted), in the order of
// the examples' predictions. Throws std::invalid_argument for a position outside its sequence.
Batch stack(std::span<const Example> examples, const Config& config);

}  // namespace glassbert
