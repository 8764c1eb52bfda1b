#include <algorithm>
#include <cmath>

#include "support/catch.h"
#include "world/bag_of_words.h"
#include "world/controls.h"

using namespace glassbert;
using namespace glassbert::world;

namespace {

double accuracy(const std::vector<Control>& all, const std::string& phenomenon,
                const std::string& rule) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Control& one) {
    return one.phenomenon == phenomenon && one.rule.rfind(rule, 0) == 0;
  });
  REQUIRE(found != all.end());
  return found->accuracy();
}

}  // namespace

TEST_CASE("no fixed offset finds more than 45 % of subjects, objects or antecedents", "[long]") {
  const World micro_world(1);
  for (const Task task : {Task::text, Task::sentence, Task::agreement, Task::lexical, Task::role}) {
    const std::vector<Control> all = controls(micro_world, task, Split::test, 1500);
    INFO(name_of(task));
    for (const char* phenomenon : {"subject", "object", "antecedent"})
      if (task != Task::agreement || phenomenon != std::string("antecedent"))
        CHECK(accuracy(all, phenomenon, "best offset") <= 0.45);
  }
}

TEST_CASE("the candidate that is nearest, first or the subject is the antecedent half of the time",
          "[long]") {
  const World micro_world(1);
  for (const Task task : {Task::lexical, Task::role}) {
    const std::vector<Control> all = controls(micro_world, task, Split::test, 1500);
    for (const char* rule : {"nearest candidate", "first candidate", "the subject"})
      CHECK(accuracy(all, "antecedent", rule) == Approx(0.5).margin(0.06));
  }
}

TEST_CASE("a bag of words knows nothing of role schemas, and something of lexical ones", "[long]") {
  const World micro_world(1);
  for (const Split split : {Split::test, Split::unseen}) {
    const std::vector<Control> role = controls(micro_world, Task::role, split, 3000);
    CHECK(accuracy(role, "antecedent", "bag of words") == Approx(0.5).margin(0.04));
    CHECK(accuracy(role, "antecedent", "majority") == Approx(0.5).margin(0.04));
  }
  const std::vector<Control> lexical = controls(micro_world, Task::lexical, Split::test, 3000);
  CHECK(accuracy(lexical, "antecedent", "bag of words") > 0.6);
}

TEST_CASE("relatives of held-out schemas are trained on: cues choose the same noun there",
          "[long]") {
  const World micro_world(1);
  for (const Task task : {Task::lexical, Task::role}) {
    const std::vector<Control> all = controls(micro_world, task, Split::unseen, 2000);
    CHECK(accuracy(all, "antecedent", "the cue alone") > 0.7);
  }
}

TEST_CASE("naive Bayes follows the features that stand oftener in positive texts") {
  BagOfWords bag;
  bag.add({"good", "film"}, true);
  bag.add({"bad", "film"}, false);
  CHECK(bag.vote({"good", "film"}) == Approx(std::log(2.0)));
  CHECK(bag.vote({"bad"}) == Approx(-std::log(2.0)));
  CHECK(bag.vote({"film", "unknown"}) == 0);
}

TEST_CASE("the noun before the verb misleads where there are attractors", "[long]") {
  const std::vector<Control> all = controls(World(1), Task::agreement, Split::test, 1500);
  CHECK(accuracy(all, "verb form", "majority") == Approx(0.5).margin(0.06));
  CHECK(accuracy(all, "verb form with attractors", "nearest noun") < 0.3);
}

TEST_CASE("a shortcut gives the label away in the test and misleads where it is reversed",
          "[long]") {
  const World micro_world(1);
  for (const Task task : {Task::exclamation, Task::final_stop, Task::length, Task::mark}) {
    const auto in_test = controls(micro_world, task, Split::test, 300);
    const auto in_reverse = controls(micro_world, task, Split::reversed, 300);
    CHECK(accuracy(in_test, "label", "the shortcut") > 0.9);
    CHECK(accuracy(in_reverse, "label", "the shortcut") < 0.1);
  }
}

TEST_CASE("a bag of words can't answer questions about facts", "[long]") {
  const std::vector<Control> all = controls(World(1), Task::facts, Split::test, 1500);
  CHECK(accuracy(all, "label", "bag of words") == Approx(0.5).margin(0.06));
}

TEST_CASE("an offset is chosen on one set and scored on the other") {
  Example near, far;
  near.words = {{.text = "a", .relation = Relation::det, .head = 1}, {.text = "b"}};
  far.words = {{.text = "a", .relation = Relation::det, .head = 2}, {.text = "b"}, {.text = "c"}};
  const std::vector<Control> all = offset_controls({near, near, far}, {far, far, near, far});
  REQUIRE(all.size() == 1);
  CHECK(all[0].rule == "best offset +1");
  CHECK(all[0].right == 1);
  CHECK(all[0].cases == 4);
}
