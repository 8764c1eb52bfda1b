#include <algorithm>
#include <map>
#include <set>

#include "support/catch.h"
#include "support/sanitized.h"
#include "world/riddle.h"
#include "world/typical.h"
#include "world/world.h"

using namespace glassbert;
using namespace glassbert::world;

namespace {

std::string antecedent_of(const Example& example) {
  const Index pronoun = static_cast<Index>(example.facts.at("pronoun"));
  return word_at(example, word_at(example, pronoun).antecedent).lemma;
}

std::set<std::string> words_in(std::string_view list) {
  std::set<std::string> words;
  std::string word;
  for (const char c : std::string(list) + " ") {
    if (c != ' ') {
      word += c;
      continue;
    }
    words.insert(word);
    word.clear();
  }
  return words;
}

}  // namespace

TEST_CASE("the course's own sentences are as they stand in it, with their twins") {
  const World micro_world(1);
  const auto text = [&](Index i) {
    return micro_world.example(Task::textbook, Split::test, i).text;
  };
  CHECK(text(0) == "The animal didn't cross the street because it was too tired.");
  CHECK(text(1) == "The animal didn't cross the street because it was too wide.");
  CHECK(text(2) == "The trophy didn't fit in the bag because it was too big.");
  CHECK(text(3) == "The trophy didn't fit in the bag because it was too small.");
  CHECK(text(4) == "The trophy didn't fit in the suitcase because it was too big.");
  CHECK(text(5) == "The trophy didn't fit in the suitcase because it was too small.");
  const std::vector<std::string> meant = {"animal", "street", "trophy",
                                          "bag",    "trophy", "suitcase"};
  for (Index i = 0; i < textbook_riddles; ++i) {
    const Example example = micro_world.example(Task::textbook, Split::test, i);
    const std::string& noun = meant[static_cast<std::size_t>(i)];
    CHECK(antecedent_of(example) == noun);
    CHECK(example.choice->right == noun);
    CHECK(example.words[static_cast<std::size_t>(example.choice->word)].text == noun);
    CHECK(example.choice->word > example.second);
    CHECK(example.pair == "The " + noun + " was too " +
                              (i < 2        ? (i == 0 ? "tired." : "wide.")
                               : i % 2 == 0 ? "big."
                                            : "small."));
  }
}

TEST_CASE("the pairs of the course's sentences are in no split of any task") {
  const World micro_world(2);
  for (const Task task : {Task::text, Task::lexical, Task::role})
    for (const Split split : {Split::train, Split::select, Split::test})
      for (Index i = 0; i < some_of(800); ++i) {
        const Example example = micro_world.example(task, split, i);
        if (example.candidates.size() != 2) continue;
        std::set<std::string> pair = {word_at(example, example.candidates[0]).lemma,
                                      word_at(example, example.candidates[1]).lemma};
        CHECK_FALSE(pair == std::set<std::string>{"animal", "street"});
        CHECK_FALSE(pair == std::set<std::string>{"bag", "trophy"});
        CHECK_FALSE(pair == std::set<std::string>{"suitcase", "trophy"});
      }
}

TEST_CASE("a schema has no cue for both of its nouns, and at least twenty schemas are trained on") {
  Index schemas = 0;
  for (const bool is_held_out : {false, true})
    for (const auto& list : {lexical_schemas(is_held_out), role_schemas(is_held_out)})
      for (const Schema& schema : list) {
        schemas += !is_held_out;
        std::set<std::string> both;
        const std::set<std::string> first = words_in(schema.first_cues),
                                    second = words_in(schema.second_cues);
        std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                              std::inserter(both, both.end()));
        INFO(schema.name);
        CHECK(both.empty());
      }
  CHECK(schemas >= 20);
}

TEST_CASE("what a lexical schema says of its nouns is typical of them") {
  for (const bool is_held_out : {false, true})
    for (const Schema& schema : lexical_schemas(is_held_out))
      for (const auto& [kinds, cues] : {std::pair(schema.first, schema.first_cues),
                                        std::pair(schema.second, schema.second_cues)})
        for (const std::string& cue : words_in(cues)) {
          INFO(schema.name << ": " << cue);
          CHECK(std::any_of(
              typical_qualities().begin(), typical_qualities().end(), [&](const Typical& row) {
                return (row.kinds & kinds) != 0 && words_in(row.qualities).count(cue) > 0;
              }));
        }
}

TEST_CASE("in tests both candidates have the number of the pronoun") {
  const World micro_world(1);
  Index unequal_in_training = 0;
  for (const Task task : {Task::lexical, Task::role})
    for (Index i = 0; i < some_of(400); ++i) {
      const Example tested = micro_world.example(task, Split::test, i);
      const world::Word& pronoun = word_at(tested, static_cast<Index>(tested.facts.at("pronoun")));
      for (const Index candidate : tested.candidates)
        CHECK(word_at(tested, candidate).number == pronoun.number);
      const Example trained = micro_world.example(task, Split::train, i);
      unequal_in_training += word_at(trained, trained.candidates[0]).number !=
                             word_at(trained, trained.candidates[1]).number;
    }
  CHECK(unequal_in_training > some_of(50));
}

TEST_CASE(
    "in role schemas with the nouns swapped the other one is meant: a bag of words is at 50 %",
    "[long]") {
  const World micro_world(1);
  // By schema, cue and the pair of nouns: which noun was meant. Over many draws both must come.
  std::map<std::string, std::array<Index, 2>> meant;
  for (Index i = 0; i < 6000; ++i) {
    const Example example = micro_world.example(Task::role, Split::train, i);
    const std::string noun = antecedent_of(example);
    const bool is_first_of_pair = example.key.substr(0, noun.size()) == noun;
    ++meant["all"][is_first_of_pair];
    ++meant[example.pattern][is_first_of_pair];
  }
  for (const auto& [schema, counts] : meant) {
    const double share =
        static_cast<double>(counts[0]) / static_cast<double>(counts[0] + counts[1]);
    INFO(schema);
    CHECK(share == Approx(0.5).margin(schema == "all" ? 0.03 : 0.14));
  }
}

TEST_CASE("where the antecedent is named again, the choice is between the two nouns") {
  const World micro_world(1);
  Index restated = 0;
  for (const Task task : {Task::lexical, Task::role})
    for (Index i = 0; i < some_of(300); ++i) {
      const Example example = micro_world.example(task, Split::test, i);
      if (!example.choice) continue;
      ++restated;
      const world::Word& again = word_at(example, example.choice->word);
      CHECK(again.text == example.choice->right);
      CHECK(again.lemma == antecedent_of(example));
      CHECK(example.choice->right != example.choice->wrong);
    }
  CHECK(restated > some_of(200));
}
