#include "debate/deciding.h"

#include <algorithm>
#include <numeric>

#include "debate/importance.h"
#include "debate/key_ranking.h"
#include "debate/short_outcome.h"
#include "explain/removal.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

using Words = std::vector<Index>;

constexpr std::uint64_t for_random_words = 60;

Words first_by(const std::vector<double>& numbers, Index k) { return likeliest_places(numbers, k); }

// The sets of k words that are compared: of each ranking one, then random ones.
std::vector<std::pair<std::string, Words>> sets_of(Question& question, const StudyText& text,
                                                   const StudyChoices& choices, Index k) {
  const Importance of_words = word_importance(question, text, choices.removal);
  std::vector<std::pair<std::string, Words>> sets{
      {"attention", first_by(of_words.attention, k)},
      {"gradient", first_by(of_words.gradient, k)},
      {"leave-one-out", first_by(of_words.leave_one_out, k)},
      {"deciding", first_by(text.deciding, k)}};
  Words drawn(text.words.size());
  std::iota(drawn.begin(), drawn.end(), Index{0});
  Rng rng = stream(choices.seed, {for_random_words, static_cast<std::uint64_t>(text.index)});
  for (Index m = 0; m < choices.orders; ++m) {
    shuffle(std::span(drawn), rng);
    sets.emplace_back("random", Words(drawn.begin(), drawn.begin() + k));
  }
  return sets;
}

std::vector<Index> tokens_of_words(const StudyText& text, const Words& words) {
  std::vector<Index> tokens;
  for (const Index w : words)
    tokens.insert(tokens.end(), text.words[w].begin(), text.words[w].end());
  std::ranges::sort(tokens);
  return tokens;
}

Numbers run_deciding(Question& question, const StudyText& text, const StudyChoices& choices) {
  const Index k = std::ranges::count_if(text.deciding, [](double size) { return size > 0; });
  if (k == 0) return {};
  const auto sets = sets_of(question, text, choices, k);
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  const std::vector<Outcome> after = outcomes_without(
      question, std::ssize(sets), [&](Index i) { return tokens_of_words(text, sets[i].second); },
      choices.removal);
  Numbers numbers{{"deciding", {double(k), double(text.words.size())}}};
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const auto& [name, words] = sets[i];
    const Index found = std::ranges::count_if(words, [&](Index w) { return text.deciding[w] > 0; });
    if (i == 0 || name != sets[i - 1].first)
      numbers.emplace_back("first: " + name, std::vector<double>{});
    std::vector<double>& list = numbers.back().second;
    list.push_back(double(found) / double(k));
    list.push_back(total_variation(before, after[i]));
    list.push_back(decision_of(before) != decision_of(after[i]));
  }
  return numbers;
}

std::string describe_deciding(const StudyChoices& choices) {
  return join("as many words as decide; ", name_removal(choices.removal), "; ", choices.orders,
              " random sets a text, seed ", choices.seed);
}

}  // namespace

const std::vector<std::string>& deciding_rankings() {
  static const std::vector<std::string> names{"attention", "gradient", "leave-one-out", "deciding",
                                              "random"};
  return names;
}

Experiment deciding_experiment() {
  return {"deciding",
          "do attention, gradient and leave-one-out name the words that are known to decide?",
          describe_deciding,
          run_deciding,
          report_deciding,
          summarise_deciding,
          "words that are known to decide"};
}

}  // namespace glassbert
