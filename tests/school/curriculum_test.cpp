#include "school/curriculum.h"

#include <algorithm>
#include <map>

#include "school/gold_text.h"
#include "school/model_plan.h"
#include "support/catch.h"
#include "support/world_tokenizer.h"

using namespace glassbert;
using world::Split;
using world::Task;

TEST_CASE("a training text is the same whenever it is drawn from the same stream") {
  const world::World world(1);
  const Tokenizer tokenizer = world_tokenizer();
  const Examples examples = masked_world(world, Split::train, 100, tokenizer);
  for (const Index i : {0, 7, 42}) {
    Rng one{5}, other{5}, third{6};
    const Example a = examples.draw(i, one), b = examples.draw(i, other),
                  c = examples.draw(i, third);
    CHECK(a.sequence.ids == b.sequence.ids);
    CHECK(a.predict.size() == b.predict.size());
    CHECK((a.sequence.ids != c.sequence.ids || a.predict.size() != c.predict.size()));
  }
}

TEST_CASE("what can only be guessed by who understands is hidden more often than the rest") {
  const world::World world(1);
  for (Index i = 0; i < 50; ++i) {
    const world::Example example = world.example(Task::agreement, Split::train, i);
    const std::vector<double> chances = mask_chances(example, 0.1);
    REQUIRE(chances.size() == example.words.size());
    const Index verb = example.choice->word;
    CHECK(chances[verb] == *std::ranges::max_element(chances));
    CHECK(std::ranges::count(chances, 0.1) > 0);
    CHECK(plain_chances(example)[verb] == 1);
  }
}

TEST_CASE("pronouns are asked for the noun that they stand for, unhidden") {
  const world::World world(1);
  const Tokenizer tokenizer = world_tokenizer();
  const Examples examples = masked_world(world, Split::train, 400, tokenizer);
  Index asked = 0;
  for (Index i = 0; i < 400; ++i) {
    Rng rng{static_cast<std::uint64_t>(i)};
    const Example example = examples.draw(i, rng);
    for (const auto& [position, id] : example.predict) {
      const std::string_view seen = tokenizer.vocabulary().token(example.sequence.ids[position]);
      const std::string_view wanted = tokenizer.vocabulary().token(id);
      if ((seen == "it" || seen == "they") && wanted != seen) ++asked;
    }
  }
  CHECK(asked > 40);
}

TEST_CASE("labelled texts keep their label and lose at most the given share of words") {
  const world::World world(1);
  const Tokenizer tokenizer = world_tokenizer();
  const Index mask = tokenizer.vocabulary().require(mask_token);
  const Examples whole = labelled_world(world, Task::review, Split::train, 50, 0, tokenizer);
  const Examples parts = labelled_world(world, Task::review, Split::train, 50, 0.5, tokenizer);
  Index removed = 0;
  for (Index i = 0; i < 50; ++i) {
    Rng rng{static_cast<std::uint64_t>(i)};
    CHECK(whole.draw(i, rng).label == world.example(Task::review, Split::train, i).label);
    CHECK(std::ranges::count(whole.draw(i, rng).sequence.ids, mask) == 0);
    const Example part = parts.draw(i, rng);
    const auto hidden = std::ranges::count(part.sequence.ids, mask);
    CHECK(2 * hidden <= part.sequence.T() + 2);
    removed += hidden;
  }
  CHECK(removed > 100);
}

TEST_CASE("plans have names of their own, begin with what is made before them, and have a size") {
  std::vector<std::string_view> made;
  for (const ModelPlan& plan : model_plans()) {
    CHECK(std::ranges::count(made, plan.name) == 0);
    if (!plan.from.empty()) CHECK(std::ranges::count(made, plan.from) == 1);
    CHECK(plan.steps > 0);
    if (plan.task == Task::text) CHECK(plan.labels.empty());
    if (plan.ships && plan.task != Task::text) CHECK(plan.labels.size() == 2);
    CHECK(&model_plan(plan.name) == &plan);
    made.push_back(plan.name);
  }
  CHECK_THROWS_AS(model_plan("no-such-model"), std::invalid_argument);
  const Config config = world_config(3000);
  CHECK((config.L == 6 && config.A == 8 && config.H == 128 && config.F == 512));
}
