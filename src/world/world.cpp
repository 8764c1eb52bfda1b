#include "world/world.h"

#include "world/document.h"
#include "world/facts.h"
#include "world/hash.h"
#include "world/review.h"
#include "world/riddle.h"
#include "world/spoil.h"

namespace glassbert::world {
namespace {

bool is_spoiled(Task task) { return task >= Task::exclamation; }
bool has_schemas(Task task) { return task == Task::lexical || task == Task::role; }

Shortcut shortcut_of(Task task) {
  return static_cast<Shortcut>(static_cast<int>(task) - static_cast<int>(Task::exclamation));
}

// Equal numbers where it is a test; in training also unequal ones, which pronoun and verb agree
// with and so teach.
RiddleStyle style_for(Author& author, Split split) {
  const bool is_train = split == Split::train;
  return {.equal_numbers = !is_train || author.chance(0.75), .restated = is_train ? 0.9 : 0.6};
}

Example draft(Author& author, Task task, Split split, Index index) {
  const bool is_unseen = split == Split::unseen;
  switch (task) {
    case Task::text:
      return document(author);
    case Task::sentence:
      return single_sentence(author);
    case Task::agreement:
      return agreement_sentence(author);
    case Task::lexical:
      return riddle(author, lexical_schemas(is_unseen), style_for(author, split));
    case Task::role:
      return riddle(author, role_schemas(is_unseen), style_for(author, split));
    case Task::textbook:
      return textbook_riddle(author, index % textbook_riddles);
    case Task::review:
      return review(author);
    case Task::facts:
      return question_of_facts(author);
    default:
      return spoiled_review(author, shortcut_of(task), split == Split::reversed);
  }
}

// Each word count from 4 to 60, each key in its split; the textbook's pairs are its own task's.
bool belongs(const Example& example, Task task, Split split) {
  constexpr std::size_t shortest = 4, longest = 60;
  if (task == Task::textbook) return true;
  const bool has_length = example.words.size() >= shortest && example.words.size() <= longest;
  return has_length && !example.key.empty() && admits(split, example.key);
}

// One number for all that an example hangs on; `attempt` counts drafts that belong elsewhere.
std::uint64_t seed_of(std::uint64_t seed, Task task, Split split, Index index, Index attempt) {
  return hash_of(join(name_of(task), ' ', name_of(split), ' ', seed, ' ', index, ' ', attempt));
}

}  // namespace

bool has_split(Task task, Split split) {
  if (task == Task::textbook) return split == Split::test;
  if (split == Split::unseen) return has_schemas(task);
  return split != Split::reversed || is_spoiled(task);
}

Example World::example(Task task, Split split, Index index) const {
  check(has_split(task, split), "world: ", name_of(task), " has no split ", name_of(split));
  for (Index attempt = 0;; ++attempt) {
    Author author(lexicon_, Rng(seed_of(seed_, task, split, index, attempt)));
    Example example = draft(author, task, split, index);
    if (!belongs(example, task, split)) continue;
    example.index = index;
    return example;
  }
}

}  // namespace glassbert::world
