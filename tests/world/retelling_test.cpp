#include <set>

#include "support/catch.h"
#include "world/world.h"

using namespace glassbert;
using namespace glassbert::world;

namespace {

std::vector<Example> texts_by(const std::string& pattern, Index drawn) {
  const World micro_world(1);
  std::vector<Example> texts;
  for (Index i = 0; i < drawn; ++i) {
    Example example = micro_world.example(Task::text, Split::train, i);
    if (example.pattern == pattern) texts.push_back(std::move(example));
  }
  return texts;
}

}  // namespace

TEST_CASE("an event told twice has the same agent and the same patient both times", "[long]") {
  const std::vector<Example> texts = texts_by("retelling", 3000);
  CHECK(texts.size() > 150);
  std::set<std::string> asked;
  Index wrong = 0;
  for (const Example& example : texts) {
    std::map<Role, std::set<Index>> entities;
    for (const world::Word& word : example.words)
      if (word.role == Role::agent || word.role == Role::patient)
        entities[word.role].insert(word.entity);
    wrong += entities[Role::agent].size() != 1 || entities[Role::patient].size() != 1;
    wrong += entities[Role::agent] == entities[Role::patient];
    const world::Word& again = word_at(example, example.choice->word);
    wrong += again.text != example.choice->right || again.text == example.choice->wrong;
    asked.insert(std::string(name_of(again.role)));
  }
  CHECK(wrong == 0);
  CHECK(asked == std::set<std::string>{"agent", "patient"});
}

TEST_CASE("a typical quality stands behind its noun, in one clause", "[long]") {
  const std::vector<Example> texts = texts_by("typical", 2000);
  CHECK(texts.size() > 80);
  for (const Example& example : texts) {
    CHECK(example.words.size() <= 14);
    CHECK(word_at(example, 1).relation == Relation::nsubj);
    CHECK(word_at(example, word_at(example, 1).head).tag == Tag::adjective);
  }
}
