#include <algorithm>
#include <functional>
#include <utility>

#include "school/choice.h"
#include "school/curriculum.h"
#include "school/paper.h"
#include "train/train.h"

namespace glassbert {
namespace {

using world::Split;
using world::Task;

using Wanted = std::function<bool(const world::Example&)>;

// Some texts with a choice, and how sure the pupil and the untrained model are of the right form.
class Questions {
 public:
  Questions(const Pupil& pupil, const world::World& world, Task task, Split split, Index count) {
    for (Index i = 0; i < count; ++i) take(world.example(task, split, i), pupil.tokenizer);
    pupil_ = sureness(pupil.bert, pupil.tokenizer, texts_);
    untrained_ = sureness(pupil.untrained, pupil.tokenizer, texts_);
  }

  // The grade for those of the texts that are wanted; without their controls.
  Grade grade(std::string what, const Wanted& wanted = {}) const {
    std::vector<double> pupil, untrained;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (wanted && !wanted(texts_[i].example)) continue;
      pupil.push_back(pupil_[i]);
      untrained.push_back(untrained_[i]);
    }
    return {std::move(what), share_above_0(pupil), std::ssize(pupil), share_above_0(untrained)};
  }

  world::Examples examples(const Wanted& wanted = {}) const {
    world::Examples some;
    for (const GoldText& text : texts_)
      if (!wanted || wanted(text.example)) some.push_back(text.example);
    return some;
  }

 private:
  void take(world::Example example, const Tokenizer& tokenizer) {
    if (example.label && !example.choice)
      example = with_answer(example, false);
    else if (!example.choice)
      if (auto longer = said_again(example)) example = std::move(*longer);
    if (example.choice) texts_.push_back(encode(std::move(example), tokenizer));
  }

  std::vector<GoldText> texts_;
  std::vector<double> pupil_, untrained_;
};

bool shows_number(const world::Example& example) {
  return example.words[example.choice->word].number != world::Number::none;
}

void add_agreement(const Pupil& pupil, const world::World& world, Index count,
                   std::vector<Grade>& grades) {
  const Questions questions(pupil, world, Task::agreement, Split::test, count);
  const world::Examples learnt = examples_of(world, Task::agreement, Split::train, count);
  const auto add = [&](const char* what, double at_least, const Wanted& wanted) {
    Grade grade = questions.grade(what, wanted);
    const world::Examples examples = questions.examples(wanted);
    add_best(world::verb_form_controls(learnt, examples), grade);
    add_best(world::bag_controls(learnt, examples), grade);
    grade.at_least = at_least;
    grades.push_back(grade);
  };
  const auto attractors = [](const world::Example& x) { return x.facts.at("attractors"); };
  add("verb form, no attractor", 0.95,
      [&](const world::Example& x) { return shows_number(x) && attractors(x) == 0; });
  add("verb form, one attractor", 0.95,
      [&](const world::Example& x) { return shows_number(x) && attractors(x) == 1; });
  add("verb form, across an object relative", 0.9,
      [&](const world::Example& x) { return shows_number(x) && x.pattern == "object-relative"; });
}

void add_antecedents(const Pupil& pupil, const world::World& world, Index count,
                     std::vector<Grade>& grades) {
  const auto add = [&](const char* what, Task task, Split split, double at_least) {
    const Questions questions(pupil, world, task, split, count);
    Grade grade = questions.grade(what);
    add_best(world::candidate_controls(questions.examples()), grade);
    add_best(
        world::bag_controls(examples_of(world, task, Split::train, count), questions.examples()),
        grade);
    grade.at_least = at_least;
    grades.push_back(grade);
  };
  add("antecedent, lexical, unseen pairs", Task::lexical, Split::test, 0.97);
  add("antecedent, role, unseen pairs", Task::role, Split::test, 0.95);
  add("antecedent, lexical, unseen schemas", Task::lexical, Split::unseen, 0.75);
  add("antecedent, role, unseen schemas", Task::role, Split::unseen, 0.75);
}

void add_textbook(const Pupil& pupil, const world::World& world, std::vector<Grade>& grades) {
  constexpr Index sentences = 6;
  const Questions questions(pupil, world, Task::textbook, Split::test, sentences);
  Grade grade = questions.grade("antecedent, the textbook's");
  add_best(world::candidate_controls(questions.examples()), grade);
  grade.at_least = 1;
  grades.push_back(grade);
}

// Yes or no, masked, behind a question of facts.
void add_answers(const Pupil& pupil, const world::World& world, Index count,
                 std::vector<Grade>& grades) {
  const Questions questions(pupil, world, Task::facts, Split::test, count);
  const world::Examples learnt = examples_of(world, Task::facts, Split::train, count);
  std::vector<std::string> patterns = {""};
  for (const world::Example& x : examples_of(world, Task::facts, Split::test, count))
    if (std::ranges::find(patterns, x.pattern) == patterns.end()) patterns.push_back(x.pattern);
  std::ranges::sort(patterns);
  for (const std::string& pattern : patterns) {
    const Wanted wanted = [&](const world::Example& x) {
      return pattern.empty() || x.pattern == pattern;
    };
    grades.push_back(questions.grade(
        "masked answer to a question" + (pattern.empty() ? "" : ", " + pattern), wanted));
    add_best(world::label_controls(learnt, questions.examples(wanted)), grades.back());
  }
}

void add_words(const Pupil& pupil, const world::World& world, Index count,
               std::vector<Grade>& grades) {
  const Examples masked = masked_world(world, Split::test, count, pupil.tokenizer);
  const Score score = evaluate(pupil.bert, masked);
  grades.push_back({"masked words guessed", score.accuracy(), score.targets,
                    evaluate(pupil.untrained, masked).accuracy()});
}

}  // namespace

std::vector<Grade> word_exam(const Pupil& pupil, const world::World& world, Index count) {
  std::vector<Grade> grades;
  add_words(pupil, world, count, grades);
  add_agreement(pupil, world, count, grades);
  add_antecedents(pupil, world, count, grades);
  add_textbook(pupil, world, grades);
  add_answers(pupil, world, count, grades);
  return grades;
}

}  // namespace glassbert
