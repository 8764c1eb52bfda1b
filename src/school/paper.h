#pragma once

#include <string>
#include <vector>

#include "school/decision.h"
#include "school/exam.h"

namespace glassbert {

// Texts of one split, and what pupil and untrained model think of them.
struct Paper {
  std::vector<GoldText> texts;
  world::Examples examples;
  std::vector<char> positive;
  std::vector<double> pupil, untrained;
};

// Asks both, with these hooks.
Paper paper_of(const Pupil& pupil, world::Examples examples, const HooksOf& hooks = {});

// The first `count` examples of a split.
world::Examples examples_of(const world::World& world, world::Task task, world::Split split,
                            Index count);

// The share of right decisions, beside the best rule that `to_learn` teaches.
Grade accuracy(std::string what, const Paper& paper, const world::Examples& to_learn);

// What changes when a classifier is changed: the share of decisions that flip when the last
// attention is made uniform or switched off, what must hold of the late one; ...
void add_flips(const Pupil& pupil, const Paper& paper, bool is_late, std::vector<Grade>& grades);

// ... how often it is right when all its attention is made uniform, and it isn't trained anew;
void add_all_uniform(const Pupil& pupil, const Paper& paper, std::vector<Grade>& grades);

// ... and what share of attention the shortcut gets, of what uniform attention would give it, in
// the mean over all queries but itself: the mean of all heads, and the head that gives it most.
void add_attention_on_shortcut(const Pupil& pupil, const Paper& paper, std::vector<Grade>& grades);

}  // namespace glassbert
