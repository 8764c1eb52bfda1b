#include <algorithm>
#include <array>
#include <cmath>

#include "world/controls.h"

namespace glassbert::world {
namespace {

bool is_positive(const Example& example) { return example.label == Index{1}; }

// Naive Bayes over the words of a text, in which order they stand being forgotten: each word votes
// with the logarithm of how much oftener it stands in positive texts, one occurrence of each added.
class BagOfWords {
 public:
  explicit BagOfWords(const Examples& examples) {
    for (const Example& example : examples)
      for (const Word& word : example.words) {
        ++counts_[word.text][is_positive(example)];
        ++totals_[is_positive(example)];
      }
  }

  bool says_positive(const Example& example) const {
    double vote = 0;
    for (const Word& word : example.words) {
      const auto known = counts_.find(word.text);
      if (known == counts_.end()) continue;
      vote += std::log((known->second[1] + 1) / totals_[1]) -
              std::log((known->second[0] + 1) / totals_[0]);
    }
    return vote > 0;
  }

 private:
  using Counts = std::array<double, 2>;  // in negative texts, in positive ones
  std::map<std::string, Counts> counts_;
  Counts totals_ = {1, 1};
};

bool has_fact(const Examples& examples, const std::string& fact) {
  return !examples.empty() && examples.front().facts.count(fact) > 0;
}

}  // namespace

std::vector<Control> label_controls(const Examples& chosen_on, const Examples& scored_on) {
  const auto has_label = [](const Example& example) { return example.label.has_value(); };
  if (!std::all_of(scored_on.begin(), scored_on.end(), has_label)) return {};
  const auto positive = std::count_if(chosen_on.begin(), chosen_on.end(), is_positive);
  const bool usual = 2 * positive > static_cast<Index>(chosen_on.size());
  const BagOfWords bag(chosen_on);
  Control majority{"label", "majority"}, words{"label", "bag of words"},
      score{"label", "the score's sign"}, shortcut{"label", "the shortcut"};
  for (const Example& example : scored_on) {
    const bool truth = is_positive(example);
    majority.right += usual == truth;
    words.right += bag.says_positive(example) == truth;
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
