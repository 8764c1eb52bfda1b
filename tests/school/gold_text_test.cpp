#include "school/gold_text.h"

#include "support/catch.h"
#include "support/world_tokenizer.h"
#include "world/world.h"

using namespace glassbert;
using world::Split;
using world::Task;

TEST_CASE("every word of every task has its tokens, in order, and nothing else has") {
  const world::World world(1);
  const Tokenizer tokenizer = world_tokenizer();
  for (const Task task : {Task::text, Task::agreement, Task::role, Task::review, Task::facts})
    for (Index i = 0; i < 50; ++i) {
      const GoldText gold = encode(world.example(task, Split::test, i), tokenizer);
      REQUIRE(gold.first.size() == gold.example.words.size());
      Index tokens = 0;
      for (Index w = 0; w < std::ssize(gold.first); ++w) {
        const std::vector<Index> own = tokens_of(gold, w);
        REQUIRE(!own.empty());
        CHECK(own.front() == gold.first[w]);
        CHECK(own.back() == own.front() + std::ssize(own) - 1);
        tokens += std::ssize(own);
      }
      CHECK(tokens == gold.text.sequence.T() - (gold.example.pair ? 3 : 2));
    }
}

TEST_CASE("an example with other words than its text is refused") {
  const world::World world(1);
  world::Example example = world.example(Task::sentence, Split::test, 3);
  example.words.pop_back();
  CHECK_THROWS_AS(encode(example, world_tokenizer()), std::invalid_argument);
}
