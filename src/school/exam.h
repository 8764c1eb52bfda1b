#pragma once

#include "bert/bert.h"
#include "school/grade.h"
#include "school/model_plan.h"
#include "text/tokenizer.h"
#include "world/world.h"

namespace glassbert {

// A model that is examined.
struct Pupil {
  const Bert& bert;
  const Tokenizer& tokenizer;
  const Bert& untrained;  // the same heads and sizes, random numbers
};

// What a model that guesses masked words knows of the micro-world, on the first `count` examples of
// each split that training never showed: the form of verbs, and what pronouns stand for.
std::vector<Grade> word_exam(const Pupil& pupil, const world::World& world, Index count);

// What a classifier knows of its task, on the first `count` examples.
std::vector<Grade> class_exam(const Pupil& pupil, const ModelPlan& plan, const world::World& world,
                              Index count);

}  // namespace glassbert
