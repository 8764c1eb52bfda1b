#include "debate/erasing.h"

#include <algorithm>
#include <numeric>

#include "debate/erase_path.h"
#include "debate/key_ranking.h"
#include "explain/removal.h"

namespace glassbert {
namespace {

using Ranking = std::vector<Index>;

constexpr std::uint64_t for_key_orders = 10, for_word_orders = 11;
constexpr Order rankings[] = {Order::attention, Order::gradient, Order::gradient_attention};
constexpr int tenths = 10;

std::vector<Ranking> random_orders(const Ranking& items, const StudyText& text,
                                   const StudyChoices& choices, std::uint64_t use) {
  Rng rng = stream(choices.seed, {use, static_cast<std::uint64_t>(text.index)});
  std::vector<Ranking> orders;
  for (Index m = 0; m < choices.orders; ++m) {
    orders.push_back(items);
    shuffle(std::span(orders.back()), rng);
  }
  return orders;
}

// The flip, and the probability when 1, 2, ... tenths of the items are erased.
void append(const ErasePath& path, std::vector<double>& numbers) {
  numbers.push_back(static_cast<double>(path.flip));
  const Index n = std::ssize(path.probability);
  for (Index i = 1; i <= tenths; ++i)
    numbers.push_back(path.probability[(i * n + tenths - 1) / tenths - 1]);
}

// One place: the rankings of its own, then random orders.
template <class Erasing>
void add_place(const std::string& place, const std::vector<std::pair<std::string, Ranking>>& own,
               const std::vector<Ranking>& random, const Erasing& erasing, Numbers& numbers) {
  for (const auto& [name, order] : own) {
    numbers.emplace_back(place + ": " + name, std::vector<double>{});
    append(erasing(order), numbers.back().second);
  }
  numbers.emplace_back(place + ": random", std::vector<double>{});
  for (const Ranking& order : random) append(erasing(order), numbers.back().second);
}

void add_keys(Question& question, Scope scope, const std::vector<Ranking>& random,
              Numbers& numbers) {
  std::vector<std::pair<std::string, Ranking>> own;
  for (const Order order : rankings)
    own.emplace_back(name_of(order),
                     ranked(question.keys(), ranking_scores(question, order, scope)));
  const bool in_all = scope == Scope::all_layers;
  for (const Erase how : {Erase::renormalise, Erase::zero})
    add_place(
        join(in_all ? "all layers" : "last row",
             how == Erase::zero ? ", not renormalised" : ", renormalised"),
        own, random,
        [&](const Ranking& order) { return erase_weights(question, scope, order, how); }, numbers);
}

// By how much the probability decided for falls when a word alone is removed.
Tensor falls_without(Question& question, const StudyText& text, Removal how) {
  const Outcome whole = outcome_of(question.run(), 0, question.aim());
  const Index decided = decision_of(whole);
  Tensor falls(Shape{std::ssize(text.words)});
  const std::vector<Outcome> without = outcomes_without(
      question, std::ssize(text.words), [&](Index w) { return text.words[w]; }, how);
  for (Index w = 0; w < falls.size(); ++w)
    falls(w) = static_cast<real>(whole[decided] - without[w][decided]);
  return falls;
}

void add_words(Question& question, const StudyText& text, const StudyChoices& choices,
               Numbers& numbers) {
  Ranking all(text.words.size());
  std::iota(all.begin(), all.end(), Index{0});
  std::vector<std::pair<std::string, Ranking>> own;
  for (const Order order : rankings) {
    const Tensor of_tokens = ranking_scores(question, order);
    Tensor scores(Shape{std::ssize(all)});
    for (const Index w : all)
      for (const Index t : text.words[w]) scores(w) += of_tokens(t);
    own.emplace_back(name_of(order), ranked(all, scores));
  }
  own.emplace_back("leave-one-out", ranked(all, falls_without(question, text, choices.removal)));
  const auto erasing = [&](const Ranking& order) {
    std::vector<std::vector<Index>> words;
    for (const Index w : order) words.push_back(text.words[w]);
    return erase_words(question, words, choices.removal);
  };
  add_place("words", own, random_orders(all, text, choices, for_word_orders), erasing, numbers);
}

Numbers run_erasing(Question& question, const StudyText& text, const StudyChoices& choices) {
  Numbers numbers;
  const std::vector<Ranking> random = random_orders(question.keys(), text, choices, for_key_orders);
  add_keys(question, Scope::last_row, random, numbers);
  if (choices.erases_all_layers) add_keys(question, Scope::all_layers, random, numbers);
  add_words(question, text, choices, numbers);
  return numbers;
}

std::string describe_erasing(const StudyChoices& choices) {
  return join("keys erased in every head, special tokens included; ", name_removal(choices.removal),
              "; ", choices.orders, " random orders a text, seed ", choices.seed);
}

}  // namespace

Experiment erasing_experiment() {
  return {"erasing",
          "weights of attention, or words, are erased one by one until the decision changes",
          describe_erasing,
          run_erasing,
          report_erasing,
          summarise_erasing};
}

}  // namespace glassbert
