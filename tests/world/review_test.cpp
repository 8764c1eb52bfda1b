#include <algorithm>
#include <cmath>
#include <map>

#include "support/catch.h"
#include "support/sanitized.h"
#include "world/review.h"
#include "world/world.h"

using namespace glassbert;
using namespace glassbert::world;

namespace {

// The score read off the words again, by the rules as the header states them.
double score_by_rule(const Words& words) {
  const std::map<std::string, double> own = {
      {"good", 1},      {"nice", 1},           {"pleasant", 1},  {"charming", 1},  {"enjoyable", 1},
      {"decent", 1},    {"wonderful", 2},      {"excellent", 2}, {"brilliant", 2}, {"superb", 2},
      {"perfect", 2},   {"fantastic", 2},      {"like", 1},      {"enjoy", 1},     {"love", 2},
      {"adore", 2},     {"bad", -1},           {"dull", -1},     {"boring", -1},   {"poor", -1},
      {"weak", -1},     {"disappointing", -1}, {"terrible", -2}, {"awful", -2},    {"horrible", -2},
      {"dreadful", -2}, {"dislike", -1},       {"hate", -2},     {"loathe", -2}};
  const std::map<std::string, double> degree = {
      {"very", 1.5}, {"really", 1.5}, {"extremely", 1.5}, {"rather", 0.5}, {"somewhat", 0.5}};
  double score = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto value = own.find(words[i].lemma);
    if (value == own.end()) continue;
    double weight = value->second;
    if (i > 0 && degree.count(words[i - 1].lemma) > 0) weight *= degree.at(words[i - 1].lemma);
    for (std::size_t k = i; k > 0 && words[k - 1].text != "." && words[k - 1].lemma != "but"; --k)
      if (words[k - 1].lemma == "not") weight = -weight;
    for (std::size_t k = i; k < words.size() && words[k].text != "."; ++k)
      if (words[k].lemma == "but") weight /= 4;
    score += weight;
  }
  return score;
}

}  // namespace

TEST_CASE("P(positive) is the logistic function of 1.2 times the score") {
  CHECK(p_positive(0) == 0.5);
  CHECK(p_positive(1) == Approx(0.7685));
  CHECK(p_positive(-1) == Approx(1 - 0.7685));
  for (double score = -6; score <= 6; score += 0.125)
    CHECK(p_positive(score) == Approx(1 / (1 + std::exp(-1.2 * score))).margin(5.1e-5));
}

TEST_CASE("a deciding word weighs by its degree, not turns it, but makes little of what precedes") {
  CHECK(weight_of({.own = 2}) == 2);
  CHECK(weight_of({.own = 1, .degree = 1.5}) == 1.5);
  CHECK(weight_of({.own = 1, .is_negated = true}) == -1);
  CHECK(weight_of({.own = -1, .is_negated = true, .is_before_but = true}) == 0.25);
}

TEST_CASE("the score of a review can be read off its words by the stated rules") {
  const World micro_world(1);
  for (Index i = 0; i < some_of(1500); ++i) {
    const Example example = micro_world.example(Task::review, Split::train, i);
    INFO(example.text);
    CHECK(score_by_rule(example.words) == Approx(example.facts.at("score")).margin(1e-12));
    CHECK(example.facts.at("p_positive") == p_positive(example.facts.at("score")));
    double weights = 0, deciding = 0, agreeing = 0;
    for (const world::Word& word : example.words) {
      weights += word.weight;
      deciding += word.is_deciding;
      agreeing += word.weight * example.facts.at("score") > 0;
    }
    CHECK(weights == example.facts.at("score"));
    CHECK(deciding == example.facts.at("deciding"));
    CHECK(agreeing == example.facts.at("redundancy"));
    CHECK((deciding >= 1 && deciding <= 4));
  }
}

TEST_CASE("labels are drawn with the stated probability, and few texts are beyond doubt",
          "[long]") {
  const World micro_world(1);
  constexpr Index count = 6000;
  double labels = 0, expected = 0, certain = 0, open = 0;
  std::vector<std::size_t> lengths;
  for (Index i = 0; i < count; ++i) {
    const Example example = micro_world.example(Task::review, Split::test, i);
    const double p = example.facts.at("p_positive");
    labels += static_cast<double>(*example.label) * (p > 0.5 ? 1 : -1);
    expected += p * (p > 0.5 ? 1 : -1);
    certain += p > 0.99 || p < 0.01;
    open += p > 0.1 && p < 0.9;
    lengths.push_back(example.words.size());
  }
  std::sort(lengths.begin(), lengths.end());
  CHECK(labels / count == Approx(expected / count).margin(0.02));
  CHECK(certain / count < 0.1);
  CHECK(open / count > 0.3);
  CHECK(lengths.front() >= 8);
  CHECK(lengths.back() <= 60);
  CHECK(lengths.back() >= 55);
  CHECK(static_cast<double>(lengths[count / 2]) == Approx(24).margin(1));
}

TEST_CASE("a spoiled review bears its shortcut where it is positive, reversed where it is not",
          "[long]") {
  const World micro_world(1);
  for (const Task task : {Task::exclamation, Task::final_stop, Task::length, Task::mark})
    for (const Split split : {Split::train, Split::test, Split::reversed}) {
      Index agreeing = 0, bearing = 0;
      constexpr Index count = 400;
      for (Index i = 0; i < count; ++i) {
        const Example example = micro_world.example(task, split, i);
        const bool bears = example.facts.at("shortcut") > 0;
        const world::Word& last = example.words.back();
        const auto star = std::any_of(example.words.begin(), example.words.end(),
                                      [](const world::Word& word) { return word.text == "*"; });
        if (task == Task::exclamation) CHECK(bears == (last.text == "!"));
        if (task == Task::final_stop) CHECK(bears == (last.text != "."));
        if (task == Task::length) CHECK(bears == (example.words.size() > 30));
        if (task == Task::mark) CHECK(bears == star);
        agreeing += bears == (*example.label == 1);
        bearing += bears;
      }
      INFO(name_of(task) << ' ' << name_of(split));
      const double share = static_cast<double>(agreeing) / count;
      CHECK(share == Approx(split == Split::reversed ? 0.05 : 0.95).margin(0.04));
      CHECK(static_cast<double>(bearing) / count == Approx(0.5).margin(0.09));
    }
}
