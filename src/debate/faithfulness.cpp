#include "debate/faithfulness.h"

#include <algorithm>

#include "debate/head_scores.h"
#include "debate/token_scores.h"
#include "explain/attention_rows.h"
#include "explain/lead.h"
#include "explain/outcome.h"
#include "explain/removal.h"
#include "explain/rollout.h"
#include "measure/shapley.h"

namespace glassbert {
namespace {

constexpr std::uint64_t for_chance = 40, for_untrained = 41;

// The lead for every choice of which words are kept: bit w of the index says whether word w is.
std::vector<double> leads_of_all_choices(Question& question, const StudyText& text, Removal how) {
  const Index n = std::ssize(text.words);
  const auto removed = [&](Index kept) {
    std::vector<Index> positions;
    for (Index w = 0; w < n; ++w)
      if ((kept >> w & 1) == 0)
        positions.insert(positions.end(), text.words[w].begin(), text.words[w].end());
    return positions;
  };
  return values_without(question, Index{1} << n, removed, how);
}

std::vector<double> losses_of_words(Question& question, const StudyText& text, Removal how) {
  std::vector<double> losses = values_without(
      question, std::ssize(text.words), [&](Index w) { return text.words[w]; }, how);
  for (double& loss : losses) loss = question.value() - loss;
  return losses;
}

std::vector<double> untrained_rollout(Question& question, const StudyChoices& choices) {
  Rng rng = stream(choices.seed, {for_untrained});
  const Bert blank = random_bert(question.bert().config, rng);
  const Tensor shares =
      rollout(attention_maps(forward(blank, question.sequence(), {}, Depth::attention)));
  const auto row = shares.row(outcome_row(question.aim()));
  return {row.begin(), row.end()};
}

Numbers run_faithfulness(Question& plain, const StudyText& text, const StudyChoices& choices) {
  Question question = about_lead(plain.bert(), plain.sequence(), plain.special());
  Numbers numbers;
  const auto add = [&](const std::string& name, std::span<const double> of_tokens) {
    numbers.emplace_back("of " + name, sum_over_words(of_tokens, text.words));
  };
  for (const TokenScores& scores : token_scores(question)) add(scores.name, scores.of);
  add("rollout, untrained", untrained_rollout(question, choices));
  add("uniform", std::vector<double>(static_cast<std::size_t>(question.T()), 1));
  Rng rng = stream(choices.seed, {for_chance, static_cast<std::uint64_t>(text.index)});
  std::vector<double> drawn;
  for (std::size_t w = 0; w < text.words.size(); ++w) drawn.push_back(rng.uniform());
  numbers.emplace_back("of chance", drawn);
  numbers.emplace_back("leave-one-out", losses_of_words(question, text, choices.removal));
  const Index n = std::ssize(text.words);
  if (n <= choices.players)
    numbers.emplace_back("Shapley",
                         shapley_values(n, leads_of_all_choices(question, text, choices.removal)));
  plain.add_cost(question.cost());
  return numbers;
}

std::string describe_faithfulness(const StudyChoices& choices) {
  return join("lead of the decision; ", name_removal(choices.removal),
              "; exact Shapley values of texts of at most ", choices.players,
              " words; sizes of scores; seed ", choices.seed);
}

}  // namespace

Experiment faithfulness_experiment() {
  return {"faithfulness",
          "what rollout and others say of words, beside what the decision loses without them",
          describe_faithfulness,
          run_faithfulness,
          report_faithfulness,
          summarise_faithfulness};
}

}  // namespace glassbert
