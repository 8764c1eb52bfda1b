#include <map>
#include <set>

#include "support/catch.h"
#include "world/gold_text.h"
#include "world/schema.h"
#include "world/world.h"

using namespace glassbert;
using namespace glassbert::world;

namespace {

std::string whole_text(const Example& example) {
  return example.text + (example.pair ? " | " + *example.pair : "");
}

}  // namespace

TEST_CASE("an example hangs on task, split, seed and index alone") {
  const World one(5), same(5), other(6);
  for (const Task task : {Task::text, Task::review, Task::facts}) {
    const std::string first = json_line(one.example(task, Split::train, 7));
    for (Index i = 0; i < 5; ++i) same.example(task, Split::train, i);
    CHECK(json_line(same.example(task, Split::train, 7)) == first);
    CHECK(json_line(other.example(task, Split::train, 7)) != first);
    CHECK(json_line(one.example(task, Split::train, 8)) != first);
    CHECK(json_line(one.example(task, Split::test, 7)) != first);
  }
}

TEST_CASE("splits share no key and no text, whatever the seed", "[long]") {
  const World worlds[] = {World(1), World(2), World(3)};
  for (const std::string& name : task_names()) {
    const Task task = task_named(name);
    if (task == Task::textbook) continue;
    std::map<std::string, Split> split_of_key, split_of_text;
    Index shared = 0;
    for (const Split split : {Split::train, Split::select, Split::test})
      for (Index i = 0; i < 300; ++i) {
        const World& micro_world = worlds[static_cast<std::size_t>(split)];
        const Example example = micro_world.example(task, split, i);
        shared += split_of_key.try_emplace(example.key, split).first->second != split;
        shared += split_of_text.try_emplace(whole_text(example), split).first->second != split;
      }
    INFO(name);
    CHECK(shared == 0);
  }
}

TEST_CASE("held-out schemas and unseen pairs of nouns never occur in training texts", "[long]") {
  const World micro_world(1);
  std::set<std::string> held_out;
  for (const auto& schemas : {lexical_schemas(true), role_schemas(true)})
    for (const Schema& schema : schemas) held_out.insert(std::string(schema.name));
  std::set<std::string> trained_on, tested_on;
  Index riddles = 0, wrong = 0;
  for (Index i = 0; i < 3000; ++i) {
    const Example example = micro_world.example(Task::text, Split::train, i);
    if (example.candidates.empty()) continue;
    ++riddles;
    wrong += held_out.count(example.pattern) > 0;
    trained_on.insert(example.key);
  }
  for (Index i = 0; i < 300; ++i) {
    tested_on.insert(micro_world.example(Task::role, Split::test, i).key);
    tested_on.insert(micro_world.example(Task::lexical, Split::unseen, i).key);
    wrong += held_out.count(micro_world.example(Task::role, Split::unseen, i).pattern) == 0;
  }
  for (const std::string& key : tested_on) wrong += trained_on.count(key) > 0;
  CHECK(riddles > 500);
  CHECK(wrong == 0);
}

TEST_CASE("a split that a task doesn't have is refused by name") {
  const World micro_world(1);
  CHECK_THROWS_WITH(micro_world.example(Task::review, Split::unseen, 0),
                    holds("review has no split unseen"));
  CHECK_THROWS(micro_world.example(Task::lexical, Split::reversed, 0));
  CHECK_THROWS(micro_world.example(Task::textbook, Split::train, 0));
  CHECK_THROWS(task_named("reviews"));
}
