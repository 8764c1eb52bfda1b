#pragma once

#include <string>
#include <vector>

#include "world/world.h"

namespace glassbert::world {

// How often a rule that needs no model is right about something.
struct Control {
  std::string phenomenon;  // "subject", "antecedent", "label", "verb form"
  std::string rule;        // "best offset -2", "nearest candidate", "majority"
  Index right = 0, cases = 0;

  double accuracy() const { return static_cast<double>(right) / static_cast<double>(cases); }
};

// What a model has to beat on the first `count` examples of a split. What a rule chooses (the
// offset, the majority) it chooses on as many examples of the train split, where the task has one.
//   subject, object, antecedent, ...: the head (for an antecedent the noun) stands always at the
//     same distance; for antecedents with candidates also the nearest, the first, and the subject
//     candidate, the commoner of subject and other noun, the same for each cue by itself, and a bag
//     of words (naive Bayes), which asks with which words which noun is meant
//   verb form: the commoner number; the number of the nearest noun before the verb; a bag of words
//   label: the commoner label; the shortcut, where there is one; the best that can be done by who
//     knows the score from which labels were drawn; a bag of words
std::vector<Control> controls(const World& world, Task task, Split split, Index count);

// The same by its parts, on examples that are at hand.
using Examples = std::vector<Example>;
std::vector<Control> offset_controls(const Examples& chosen_on, const Examples& scored_on);
std::vector<Control> candidate_controls(const Examples& scored_on);
std::vector<Control> verb_form_controls(const Examples& chosen_on, const Examples& scored_on);
std::vector<Control> bag_controls(const Examples& chosen_on, const Examples& scored_on);
std::vector<Control> label_controls(const Examples& chosen_on, const Examples& scored_on);

// True when an example asks for one of the two forms of a verb.
bool asks_for_form(const Example& example);

}  // namespace glassbert::world
