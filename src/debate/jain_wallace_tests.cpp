#include "debate/jain_wallace_tests.h"

#include <algorithm>

#include "bert/interventions.h"
#include "debate/adversary_numbers.h"
#include "debate/agreement.h"
#include "debate/importance.h"
#include "debate/other_rows.h"
#include "debate/row_answers.h"
#include "explain/removal.h"
#include "measure/quantile.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

constexpr std::uint64_t for_agreement = 30, for_permutations = 31;

Rng rng_of(const StudyText& text, const StudyChoices& choices, std::uint64_t use) {
  return stream(choices.seed, {use, static_cast<std::uint64_t>(text.index)});
}

void add_agreement(const Importance& words, const StudyText& text, const StudyChoices& choices,
                   Numbers& numbers) {
  Rng rng = rng_of(text, choices, for_agreement);
  std::vector<double> tau, p, by_chance;
  const auto add = [&](const std::vector<double>& x, const std::vector<double>& y) {
    const Agreement found = agreement(x, y, choices.permutations, rng);
    tau.push_back(found.tau);
    p.push_back(found.p);
    by_chance.push_back(found.by_chance);
  };
  add(words.attention, words.gradient);
  add(words.attention, words.leave_one_out);
  add(words.gradient, words.leave_one_out);
  numbers.emplace_back("agreement", tau);
  numbers.emplace_back("agreement p", p);
  numbers.emplace_back("agreement by chance", by_chance);

  double sum = 0;
  for (const double x : words.attention) sum += x;
  numbers.emplace_back("largest", std::vector<double>{std::ranges::max(words.attention) / sum});
}

void add_other_rows(RowNetwork& network, const StudyText& text, const StudyChoices& choices,
                    Numbers& numbers) {
  const HeadRows& own = network.own_rows();
  Rng rng = rng_of(text, choices, for_permutations);
  const std::vector<int> of_words = keys_of_words(network, text);
  std::vector<HeadRows> rows;
  for (Index m = 0; m < choices.permutations; ++m)
    rows.push_back(permuted_rows(own, of_words, rng));
  std::vector<double> moved;
  for (const RowAnswer& answer : network.answers(rows)) moved.push_back(answer.distance);
  numbers.emplace_back("permuted",
                       std::vector<double>{mean_distance(own, rows[0]), moved[0], median(moved)});
  const HeadRows uniform = uniform_rows(own);
  numbers.emplace_back("uniform", std::vector<double>{mean_distance(own, uniform),
                                                      network.answer(uniform).distance});
}

// What the row has to do with the decision at all.
void add_lesser_rows(Question& question, RowNetwork& network, Numbers& numbers) {
  const RowAnswer mean = network.answer(mean_in_each(network.own_rows()));
  const double stays_with_mean = mean.decision == 0;
  numbers.emplace_back("mean of heads", std::vector<double>{mean.distance, stays_with_mean});
  const Index top = question.bert().config.L - 1;
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  question.run_from(
      top, 1, [&](Index, Index) { return Hooks{attention_off(top)}; },
      [&](const Trace& run, Index) {
        const Outcome after = outcome_of(run, 0, question.aim());
        const double stays = decision_of(before) == decision_of(after);
        numbers.emplace_back("no attention",
                             std::vector<double>{total_variation(before, after), stays});
      });
}

Numbers test_head(Question& question, const StudyText& text, const StudyChoices& choices) {
  Numbers numbers{{"epsilon", {choices.epsilon}}};
  add_agreement(word_importance(question, text, *choices.head, choices.removal), text, choices,
                numbers);
  AdditiveRow network(question.bert(), question.sequence(), *choices.head);
  add_other_rows(network, text, choices, numbers);
  numbers.emplace_back("adversary head", attack_head(network, text, choices));
  return numbers;
}

Numbers run_jain_wallace(Question& question, const StudyText& text, const StudyChoices& choices) {
  if (choices.head != nullptr) return test_head(question, text, choices);
  Numbers numbers{{"epsilon", {choices.epsilon}}};
  add_agreement(word_importance(question, text, choices.removal), text, choices, numbers);
  RowAnswers heads(question);
  add_other_rows(heads, text, choices, numbers);
  add_lesser_rows(question, heads, numbers);
  for (const AdversaryScope scope : choices.scopes) {
    const std::string name = join("adversary ", name_of(scope));
    if (scope == AdversaryScope::all_layers) {
      numbers.emplace_back(name, attack_everywhere(question, choices));
    } else if (scope == AdversaryScope::shared) {
      SharedRow shared(heads);
      numbers.emplace_back(name, attack_row(question, shared, heads, text, choices));
    } else {
      numbers.emplace_back(name, attack_row(question, heads, heads, text, choices));
    }
  }
  return numbers;
}

std::string describe_jain_wallace(const StudyChoices& choices) {
  std::string scopes;
  for (const AdversaryScope scope : choices.scopes) scopes += join(" ", name_of(scope), ",");
  if (choices.head != nullptr)
    scopes =
        join(" additive head ", choices.head->name, " on ", name_of(choices.head->frozen), ",");
  return join("leave-one-out: ", name_removal(choices.removal), "; adversary:", scopes, " epsilon ",
              choices.epsilon, ", at most ", choices.budget, " rows tried; ", choices.permutations,
              " permutations, seed ", choices.seed);
}

}  // namespace

const char* name_of(AdversaryScope scope) {
  switch (scope) {
    case AdversaryScope::heads:
      return "heads";
    case AdversaryScope::shared:
      return "shared";
    default:
      return "all layers";
  }
}

Experiment jain_wallace_experiment() {
  return {"jain-wallace",
          "attention against gradients and leave-one-out, permuted, and replaced by an adversary's",
          describe_jain_wallace,
          run_jain_wallace,
          report_jain_wallace,
          summarise_jain_wallace};
}

}  // namespace glassbert
