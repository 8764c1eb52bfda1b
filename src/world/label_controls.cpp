#include <algorithm>

#include "world/bag_of_words.h"
#include "world/controls.h"

namespace glassbert::world {
namespace {

bool is_positive(const Example& example) { return example.label == Index{1}; }

std::vector<std::string> words_of(const Example& example) {
  std::vector<std::string> words;
  for (const Word& word : example.words) words.push_back(word.text);
  return words;
}

bool has_fact(const Examples& examples, const std::string& fact) {
  return !examples.empty() && examples.front().facts.count(fact) > 0;
}

}  // namespace

std::vector<Control> label_controls(const Examples& chosen_on, const Examples& scored_on) {
  const auto has_label = [](const Example& example) { return example.label.has_value(); };
  if (!std::all_of(scored_on.begin(), scored_on.end(), has_label)) return {};
  const auto positive = std::count_if(chosen_on.begin(), chosen_on.end(), is_positive);
  const bool usual = 2 * positive > static_cast<Index>(chosen_on.size());
  BagOfWords bag;
  for (const Example& example : chosen_on) bag.add(words_of(example), is_positive(example));
  Control majority{"label", "majority"}, words{"label", "bag of words"},
      score{"label", "the score's sign"}, shortcut{"label", "the shortcut"};
  for (const Example& example : scored_on) {
    const bool truth = is_positive(example);
    majority.right += usual == truth;
    words.right += (bag.vote(words_of(example)) > 0) == truth;
    if (example.facts.count("score") > 0) score.right += (example.facts.at("score") > 0) == truth;
    if (example.facts.count("shortcut") > 0)
      shortcut.right += (example.facts.at("shortcut") > 0) == truth;
    for (Control* control : {&majority, &words, &score, &shortcut}) ++control->cases;
  }
  std::vector<Control> all = {majority, words};
  if (has_fact(scored_on, "score")) all.push_back(score);
  if (has_fact(scored_on, "shortcut")) all.push_back(shortcut);
  return all;
}

}  // namespace glassbert::world
