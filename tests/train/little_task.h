#pragma once

#include "support/little_bert.h"
#include "train/heads.h"
#include "train/train.h"

// Twenty short sentences for little_bert: class 1 where the word 7 stands in it, else class 0.
inline glassbert::Example little_example(glassbert::Index i) {
  using namespace glassbert;
  Rng rng = stream(77, {static_cast<std::uint64_t>(i)});
  Sequence sequence{{2}, {}, {}};
  for (Index t = 0; t < 3 + i % 4; ++t) sequence.ids.push_back(8 + rng.below(20));
  if (i % 2 == 1) sequence.ids[1 + rng.below(3)] = 7;
  sequence.ids.push_back(3);
  Example example{sequence, {}};
  example.label = i % 2;
  return example;
}

inline glassbert::Examples little_task() {
  return {20, [](glassbert::Index i, glassbert::Rng&) { return little_example(i); }};
}

inline glassbert::Trainee little_trainee() {
  using namespace glassbert;
  Rng rng{5};
  Bert bert = little_bert(2);
  prepare_for_classes({"no", "yes"}, bert, rng);
  AdamWState start = adamw_start(bert);
  return {std::move(bert), std::move(start)};
}

inline glassbert::Recipe little_recipe(glassbert::Index steps = 30) {
  glassbert::Recipe recipe;
  recipe.schedule = {5e-3, 4, steps};
  recipe.batch = 6;
  return recipe;
}

// All parameters, one after the other.
inline std::vector<glassbert::real> numbers_of(const glassbert::Bert& bert) {
  using namespace glassbert;
  std::vector<real> numbers;
  for_each_parameter(bert, [&](const std::string&, const Tensor& x, const Shape&, Kind) {
    numbers.insert(numbers.end(), x.values().begin(), x.values().end());
  });
  return numbers;
}
