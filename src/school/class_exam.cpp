#include <algorithm>
#include <cmath>
#include <utility>

#include "bert/interventions.h"
#include "school/decision.h"
#include "school/exam.h"
#include "school/influences.h"

namespace glassbert {
namespace {

using world::Split;

// Texts of one split, and what pupil and untrained model think of them.
struct Paper {
  std::vector<GoldText> texts;
  world::Examples examples;
  std::vector<char> positive;
  std::vector<double> pupil, untrained;
};

Paper paper_of(const Pupil& pupil, world::Examples examples, const HooksOf& hooks) {
  Paper paper;
  for (const world::Example& example : examples) {
    paper.texts.push_back(encode(example, pupil.tokenizer));
    paper.positive.push_back(example.label == Index{1});
  }
  paper.examples = std::move(examples);
  paper.pupil = positive_probabilities(pupil.bert, paper.texts, hooks);
  paper.untrained = positive_probabilities(pupil.untrained, paper.texts, hooks);
  return paper;
}

world::Examples examples_of(const world::World& world, world::Task task, Split split, Index count) {
  world::Examples examples;
  for (Index i = 0; i < count; ++i) examples.push_back(world.example(task, split, i));
  return examples;
}

Grade accuracy(std::string what, const Paper& paper, const world::Examples& to_learn) {
  Grade grade{std::move(what), share_decided(paper.pupil, paper.positive), std::ssize(paper.pupil),
              share_decided(paper.untrained, paper.positive)};
  add_best(world::label_controls(to_learn, paper.examples), grade);
  return grade;
}

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

// How many decisions change when the last attention is made uniform, or switched off.
void add_flips(const Pupil& pupil, const Paper& paper, bool is_late, std::vector<Grade>& grades) {
  const Index last = pupil.bert.config.L - 1;
  std::vector<char> decided;
  for (const double p : paper.pupil) decided.push_back(p > 0.5);
  const auto add = [&](const char* what, double at_least, const HooksOf& hooks) {
    const auto changed = positive_probabilities(pupil.bert, paper.texts, hooks);
    grades.push_back({what, 1 - share_decided(changed, decided), std::ssize(decided)});
    if (is_late) grades.back().at_least = at_least;
  };
  add("decisions flipped, last attention uniform", 0.1, [&](const Batch& batch) {
    Hooks hooks;
    for (Index a = 0; a < pupil.bert.config.A; ++a)
      hooks.push_back(uniform_attention(last, a, batch));
    return hooks;
  });
  add("decisions flipped, last attention off", 0.35,
      [&](const Batch&) { return Hooks{attention_off(last)}; });
}

void add_spoiled(const Pupil& pupil, const ModelPlan& plan, const world::World& world, Index count,
                 const world::Examples& to_learn, std::vector<Grade>& grades) {
  const Paper reversed = paper_of(pupil, examples_of(world, plan.task, Split::reversed, count), {});
  const double before = grades.front().model;
  grades.push_back(accuracy("accuracy, shortcut reversed", reversed, to_learn));
  grades.push_back({"lost where the shortcut is reversed", before - grades.back().model, count});
  grades.back().at_least = 0.2;
}

// What the model does when its attention is made uniform without training it anew.
void add_untrained_uniform(const Pupil& pupil, const Paper& paper, std::vector<Grade>& grades) {
  const auto uniform = positive_probabilities(pupil.bert, paper.texts, [&](const Batch& batch) {
    return all_uniform(pupil.bert.config, batch);
  });
  grades.push_back({"accuracy, all attention made uniform", share_decided(uniform, paper.positive),
                    std::ssize(uniform)});
}

// The liar's point: what share of attention the shortcut gets, of what uniform attention would give
// it, in the mean over all heads and over all queries but itself, and at most of all heads.
void add_attention_on_shortcut(const Pupil& pupil, const Paper& paper, std::vector<Grade>& grades) {
  const Index L = pupil.bert.config.L, A = pupil.bert.config.A;
  std::vector<double> share(L * A);
  Index cases = 0;
  for (const GoldText& gold : paper.texts) {
    const Index word =
        world::find_word(gold.example.words, [](const world::Word& x) { return x.is_shortcut; });
    if (word == world::nowhere) continue;
    ++cases;
    const Index key = gold.first[word];
    const Trace trace = forward(pupil.bert, gold.text.sequence, {}, Depth::attention);
    for (Index l = 0; l < L; ++l) {
      const Tensor& P = trace.layers[l].probs[0];
      const Index T = P.dim(1);
      for (Index a = 0; a < A; ++a)
        for (Index t = 0; t < T; ++t)
          if (t != key) share[l * A + a] += double(P(a, t, key)) * double(T) / double(T - 1);
    }
  }
  double sum = 0;
  for (double& x : share) sum += x /= double(std::max<Index>(1, cases));
  grades.push_back({"attention on the shortcut, of its uniform share, mean of heads",
                    sum / double(L * A), cases});
  if (paper.texts.empty()) return;
  grades.push_back({"attention on the shortcut, of its uniform share, the head with most",
                    *std::ranges::max_element(share), cases});
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
    add_untrained_uniform(pupil, paper, grades);
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
