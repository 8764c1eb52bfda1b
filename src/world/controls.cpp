#include "world/controls.h"

#include <algorithm>

namespace glassbert::world {
namespace {

Examples examples_of(const World& world, Task task, Split split, Index count) {
  Examples examples;
  for (Index i = 0; i < count; ++i) examples.push_back(world.example(task, split, i));
  return examples;
}

Index nearest_before(const std::vector<Index>& candidates, Index place) {
  Index nearest = candidates.front();
  for (const Index candidate : candidates)
    if (candidate < place) nearest = std::max(nearest, candidate);
  return nearest;
}

// The number of the last noun before the verb; none where there is no noun.
Number number_before(const Words& words, Index verb) {
  for (Index i = verb - 1; i >= 0; --i) {
    const Word& word = words[static_cast<std::size_t>(i)];
    if (word.tag == Tag::noun || word.tag == Tag::name) return word.number;
  }
  return Number::none;
}

Number number_of_choice(const Example& example) {
  return word_at(example, example.choice->word).number;
}

}  // namespace

bool asks_for_form(const Example& example) {
  return example.choice && number_of_choice(example) != Number::none &&
         example.facts.count("attractors") > 0;
}

std::vector<Control> candidate_controls(const Examples& scored_on) {
  Control nearest{"antecedent", "nearest candidate"}, first{"antecedent", "first candidate"},
      subject{"antecedent", "the subject"};
  for (const Example& example : scored_on) {
    if (example.candidates.empty()) continue;
    const Index pronoun = static_cast<Index>(example.facts.at("pronoun"));
    const Index antecedent = example.words[static_cast<std::size_t>(pronoun)].antecedent;
    nearest.right += nearest_before(example.candidates, pronoun) == antecedent;
    first.right += example.candidates.front() == antecedent;
    subject.right += example.facts.at("antecedent_is_subject") > 0;
    for (Control* control : {&nearest, &first, &subject}) ++control->cases;
  }
  return nearest.cases > 0 ? std::vector<Control>{nearest, first, subject} : std::vector<Control>{};
}

std::vector<Control> verb_form_controls(const Examples& chosen_on, const Examples& scored_on) {
  Index plural = 0, all = 0;
  for (const Example& example : chosen_on)
    if (asks_for_form(example)) {
      plural += number_of_choice(example) == Number::plural;
      ++all;
    }
  const Number usual = 2 * plural > all ? Number::plural : Number::singular;
  Control majority{"verb form", "majority"}, nearest{"verb form", "nearest noun"},
      lured{"verb form with attractors", "nearest noun"};
  for (const Example& example : scored_on) {
    if (!asks_for_form(example)) continue;
    const Number number = number_of_choice(example);
    const bool nearest_agrees = number_before(example.words, example.choice->word) == number;
    majority.right += number == usual;
    nearest.right += nearest_agrees;
    ++majority.cases;
    ++nearest.cases;
    if (example.facts.at("attractors") == 0) continue;
    lured.right += nearest_agrees;
    ++lured.cases;
  }
  return lured.cases > 0 ? std::vector<Control>{majority, nearest, lured} : std::vector<Control>{};
}

std::vector<Control> controls(const World& world, Task task, Split split, Index count) {
  const Split chosen_on = has_split(task, Split::train) ? Split::train : split;
  const Examples to_choose = examples_of(world, task, chosen_on, count);
  const Examples to_score = examples_of(world, task, split, count);
  std::vector<Control> all = offset_controls(to_choose, to_score);
  for (const auto& some : {candidate_controls(to_score), verb_form_controls(to_choose, to_score),
                           bag_controls(to_choose, to_score), label_controls(to_choose, to_score)})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace glassbert::world
