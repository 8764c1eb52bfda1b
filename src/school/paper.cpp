#include "school/paper.h"

#include <utility>

namespace glassbert {

Paper paper_of(const Pupil& pupil, world::Examples examples, const HooksOf& hooks) {
  Paper paper;
  for (const world::Example& example : examples) {
    paper.texts.push_back(encode(example, pupil.tokenizer));
    paper.positive.push_back(example.label == Index{1});
  }
  paper.examples = std::move(examples);
  paper.pupil = positive_probabilities(pupil.bert, paper.texts, hooks);
  paper.untrained = positive_probabilities(pupil.untrained, paper.texts, hooks);
  return paper;
}

world::Examples examples_of(const world::World& world, world::Task task, world::Split split,
                            Index count) {
  world::Examples examples;
  for (Index i = 0; i < count; ++i) examples.push_back(world.example(task, split, i));
  return examples;
}

Grade accuracy(std::string what, const Paper& paper, const world::Examples& to_learn) {
  Grade grade{std::move(what), share_decided(paper.pupil, paper.positive), std::ssize(paper.pupil),
              share_decided(paper.untrained, paper.positive)};
  add_best(world::label_controls(to_learn, paper.examples), grade);
  return grade;
}

}  // namespace glassbert
