#include <algorithm>
#include <cmath>

#include "school/influences.h"
#include "school/paper.h"

namespace glassbert {
namespace {

using world::Split;

// The texts about which the world itself is sure, labelled as it would decide.
world::Examples decided(world::Examples examples) {
  std::erase_if(examples, [](const world::Example& x) {
    const double p = x.facts.at("p_positive");
    return p >= 0.3 && p <= 0.7;
  });
  for (world::Example& x : examples) x.label = x.facts.at("p_positive") > 0.5 ? 1 : 0;
  return examples;
}

void add_probabilities(const Pupil& pupil, const Paper& paper, const world::Examples& to_learn,
                       std::vector<Grade>& grades) {
  const Paper sure = paper_of(pupil, decided(paper.examples), {});
  grades.push_back(
      accuracy("decisions, known probability outside .3 to .7", sure, decided(to_learn)));
  grades.back().at_least = 0.95;
  const Index cases = std::ssize(paper.pupil);
  const auto add = [&](const char* what, const auto& measure) {
    grades.push_back({what, measure(paper.pupil), cases, measure(paper.untrained)});
  };
  add("calibration error", [&](const auto& p) { return calibration_error(p, paper.positive); });
  grades.back().at_most = 0.03;
  add("probabilities beyond .99",
      [](const auto& p) { return share_between(p, 0, 0.01) + share_between(p, 0.99, 1); });
  grades.back().at_most = 0.1;
  add("probabilities in .1 to .9", [](const auto& p) { return share_between(p, 0.1, 0.9); });
  grades.back().at_least = 0.3;
  add("mean distance from the known probability", [&](const auto& p) {
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i)
      sum += std::abs(p[i] - paper.examples[i].facts.at("p_positive"));
    return sum / double(p.size());
  });
}

void add_spoiled(const Pupil& pupil, const ModelPlan& plan, const world::World& world, Index count,
                 const world::Examples& to_learn, std::vector<Grade>& grades) {
  const Paper reversed = paper_of(pupil, examples_of(world, plan.task, Split::reversed, count), {});
  const double before = grades.front().model;
  grades.push_back(accuracy("accuracy, shortcut reversed", reversed, to_learn));
  grades.push_back({"lost where the shortcut is reversed", before - grades.back().model, count});
  grades.back().at_least = 0.2;
}

void add_by_pattern(const Paper& paper, std::vector<Grade>& grades) {
  std::vector<std::string> patterns;
  for (const world::Example& x : paper.examples)
    if (std::ranges::find(patterns, x.pattern) == patterns.end()) patterns.push_back(x.pattern);
  std::ranges::sort(patterns);
  for (const std::string& pattern : patterns) {
    Index right = 0, cases = 0;
    for (std::size_t i = 0; i < paper.examples.size(); ++i) {
      if (paper.examples[i].pattern != pattern) continue;
      ++cases;
      right += (paper.pupil[i] > 0.5) == (paper.positive[i] != 0);
    }
    grades.push_back({"accuracy, " + pattern, double(right) / double(cases), cases});
  }
}

}  // namespace

std::vector<Grade> class_exam(const Pupil& pupil, const ModelPlan& plan, const world::World& world,
                              Index count) {
  const world::Examples to_learn = examples_of(world, plan.task, Split::train, count);
  HooksOf hooks;
  if (plan.is_uniform)
    hooks = [&](const Batch& batch) { return all_uniform(pupil.bert.config, batch); };
  const Paper paper = paper_of(pupil, examples_of(world, plan.task, Split::test, count), hooks);
  std::vector<Grade> grades = {accuracy("accuracy", paper, to_learn)};
  if (plan.task == world::Task::facts) {
    grades.front().at_least = 0.95;
    add_by_pattern(paper, grades);
    add_all_uniform(pupil, paper, grades);
  }
  if (plan.task == world::Task::review) add_probabilities(pupil, paper, to_learn, grades);
  if (world::has_split(plan.task, Split::reversed))
    add_spoiled(pupil, plan, world, count, to_learn, grades);
  if (plan.task == world::Task::mark || plan.task == world::Task::exclamation) {
    add_attention_on_shortcut(pupil, paper, grades);
    if (plan.lie > 0) grades.back().at_most = 1;
  }
  add_flips(pupil, paper, plan.is_late, grades);
  return grades;
}

}  // namespace glassbert
