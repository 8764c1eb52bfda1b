#include "school/curriculum.h"

#include <utility>

#include "school/gold_text.h"

namespace glassbert {
namespace {

using world::Task;

constexpr double verb_form = 0.3, pronoun = 0.3, deciding = 0.3, asked = 0.75;

double chance_of(const world::Word& word, double ordinary) {
  if (word.is_deciding) return deciding;
  if (word.antecedent != world::nowhere) return pronoun;
  return word.other_form.empty() ? ordinary : verb_form;
}

// Of ten texts, how many are of which task: most are mixed, the others are what is tested.
Task task_of(Index i) {
  static constexpr Task tasks[] = {Task::text,      Task::lexical,  Task::text, Task::role,
                                   Task::agreement, Task::text,     Task::role, Task::text,
                                   Task::lexical,   Task::agreement};
  return tasks[i % std::ssize(tasks)];
}

}  // namespace

std::vector<double> mask_chances(const world::Example& example, double ordinary) {
  std::vector<double> chances;
  for (const world::Word& word : example.words) chances.push_back(chance_of(word, ordinary));
  if (example.choice) chances[example.choice->word] = asked;
  return chances;
}

Examples masked_world(const world::World& world, world::Split split, Index count,
                      const Tokenizer& tokenizer) {
  constexpr double least = 0.05, most = 0.3;
  const Masking masking = masking_of(tokenizer.vocabulary(), 0, true);
  return {count, [&world, split, &tokenizer, masking](Index i, Rng& rng) {
            const GoldText gold = encode(world.example(task_of(i), split, i), tokenizer);
            const double ordinary = least + (most - least) * rng.uniform();
            return mask_words(gold.text, mask_chances(gold.example, ordinary), masking, rng);
          }};
}

Examples labelled_world(const world::World& world, world::Task task, world::Split split,
                        Index count, double most_removed, const Tokenizer& tokenizer) {
  const Index mask = tokenizer.vocabulary().require(mask_token);
  return {count, [&world, task, split, most_removed, &tokenizer, mask](Index i, Rng& rng) {
            const GoldText gold = encode(world.example(task, split, i), tokenizer);
            Example example{gold.text.sequence, {}};
            if (most_removed > 0)
              example.sequence = remove_words(gold.text, most_removed, mask, rng);
            example.label = gold.text.label;
            return example;
          }};
}

}  // namespace glassbert
