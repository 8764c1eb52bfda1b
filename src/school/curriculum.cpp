#include "school/curriculum.h"

#include <algorithm>
#include <utility>

#include "school/choice.h"
#include "school/gold_text.h"

namespace glassbert {
namespace {

using world::Task;

// Chances of being hidden, of a word of one sort.
constexpr double verb_form = 0.3, pronoun = 0.3, deciding = 0.3, asked = 0.5;
constexpr double pronoun_asked = 0.5;

// How often a text with a question hides the word that is asked for and next to nothing else, and
// how much else.
constexpr double plainly = 0.6, next_to_nothing = 0.03;

double chance_of(const world::Word& word, double ordinary) {
  if (word.is_deciding) return deciding;
  if (word.antecedent != world::nowhere) return pronoun;
  return word.other_form.empty() ? ordinary : verb_form;
}

// Of twenty texts, how many are of which task: mixed ones, and those that are hard to learn.
Task task_of(Index i) {
  static constexpr Task t = Task::text, r = Task::role, l = Task::lexical, a = Task::agreement,
                        f = Task::facts;
  static constexpr Task tasks[] = {t, r, t, a, f, r, t, l, r, t, a, t, f, r, t, l, a, t, r, f};
  return tasks[i % std::ssize(tasks)];
}

// Asks some of the pronouns for the noun that each stands for, which is read where the pronoun
// stands, unhidden: what BERT learns from texts in which names are said again and again, a small
// world must be asked for.
void ask_pronouns(const GoldText& gold, Rng& rng, Example& example) {
  const world::Words& words = gold.example.words;
  for (Index w = 0; w < std::ssize(words); ++w) {
    const Index noun = words[w].antecedent;
    if (noun == world::nowhere || rng.uniform() >= pronoun_asked) continue;
    const Index t = gold.first[w];
    const bool is_whole = tokens_of(gold, noun).size() == 1;
    if (is_whole && example.sequence.ids[t] == gold.text.sequence.ids[t] &&
        std::ranges::find(example.predict, t, &Prediction::position) == example.predict.end())
      example.predict.push_back({t, gold.text.sequence.ids[gold.first[noun]]});
  }
}

// The text of a task that has a question, with the question put at its end where it isn't yet.
world::Example with_question(Task task, world::Example example, Rng& rng) {
  if (task == Task::facts) return with_answer(example, rng.uniform() < 0.5);
  if (task != Task::text && !example.choice)
    if (auto longer = said_again(example)) return std::move(*longer);
  return example;
}

}  // namespace

std::vector<double> mask_chances(const world::Example& example, double ordinary) {
  std::vector<double> chances;
  for (const world::Word& word : example.words) chances.push_back(chance_of(word, ordinary));
  if (example.choice) chances[example.choice->word] = asked;
  return chances;
}

std::vector<double> plain_chances(const world::Example& example) {
  std::vector<double> chances(example.words.size(), next_to_nothing);
  chances[example.choice->word] = 1;
  return chances;
}

Examples masked_world(const world::World& world, world::Split split, Index count,
                      const Tokenizer& tokenizer) {
  constexpr double least = 0.05, most = 0.3;
  const Masking masking = masking_of(tokenizer.vocabulary(), 0, true);
  return {count, [&world, split, &tokenizer, masking](Index i, Rng& rng) {
            const Task task = task_of(i);
            const GoldText gold =
                encode(with_question(task, world.example(task, split, i), rng), tokenizer);
            const bool is_plain = gold.example.choice && rng.uniform() < plainly;
            const double ordinary = least + (most - least) * rng.uniform();
            Example hidden = mask_words(
                gold.text,
                is_plain ? plain_chances(gold.example) : mask_chances(gold.example, ordinary),
                masking, rng);
            ask_pronouns(gold, rng, hidden);
            return hidden;
          }};
}

Examples labelled_world(const world::World& world, world::Task task, world::Split split,
                        Index count, double most_removed, const Tokenizer& tokenizer) {
  constexpr double whole = 0.3;  // of the texts: those that it will mostly be asked about
  const Index mask = tokenizer.vocabulary().require(mask_token);
  return {count, [&world, task, split, most_removed, &tokenizer, mask](Index i, Rng& rng) {
            const GoldText gold = encode(world.example(task, split, i), tokenizer);
            Example example{gold.text.sequence, {}};
            if (most_removed > 0 && rng.uniform() >= whole)
              example.sequence = remove_words(gold.text, most_removed, mask, rng);
            example.label = gold.text.label;
            return example;
          }};
}

}  // namespace glassbert
