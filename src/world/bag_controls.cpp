#include <optional>

#include "world/bag_of_words.h"
#include "world/controls.h"

namespace glassbert::world {
namespace {

// ---- The form of a verb ----------------------------------------------------------------------

// All words but the one that is asked for.
std::vector<std::string> words_around(const Example& example, Index asked) {
  std::vector<std::string> words;
  for (Index i = 0; i < static_cast<Index>(example.words.size()); ++i)
    if (i != asked) words.push_back(word_at(example, i).text);
  return words;
}

Control bag_for_forms(const Examples& chosen_on, const Examples& scored_on) {
  BagOfWords bag;
  const auto is_plural = [](const Example& example) {
    return word_at(example, example.choice->word).number == Number::plural;
  };
  for (const Example& example : chosen_on)
    if (asks_for_form(example))
      bag.add(words_around(example, example.choice->word), is_plural(example));
  Control control{"verb form", "bag of words"};
  for (const Example& example : scored_on) {
    if (!asks_for_form(example)) continue;
    const bool says_plural = bag.vote(words_around(example, example.choice->word)) > 0;
    control.right += says_plural == is_plural(example);
    ++control.cases;
  }
  return control;
}

// ---- The noun that a pronoun stands for --------------------------------------------------------

struct Riddle {
  std::vector<std::string> words;  // but the mentions of the two nouns
  std::string cue;
  std::string meant, other;  // the nouns
  bool subject_is_meant;
};

std::optional<Riddle> riddle_in(const Example& example) {
  if (example.candidates.size() != 2) return {};
  const Index pronoun = static_cast<Index>(example.facts.at("pronoun"));
  const Index meant = word_at(example, pronoun).antecedent;
  const bool first_is_meant = example.candidates[0] == meant;
  Riddle riddle{{},
                "",
                word_at(example, meant).lemma,
                word_at(example, example.candidates[first_is_meant ? 1 : 0]).lemma,
                example.facts.at("antecedent_is_subject") > 0};
  for (const Word& word : example.words) {
    if (word.lemma != riddle.meant && word.lemma != riddle.other)
      riddle.words.push_back(word.lemma);
    if (word.is_deciding) riddle.cue = word.lemma;
  }
  return riddle;
}

// What the words say of one of the nouns: each word together with it.
std::vector<std::string> words_with(const Riddle& riddle, const std::string& noun) {
  std::vector<std::string> features;
  for (const std::string& word : riddle.words) features.push_back(word + ' ' + noun);
  return features;
}

// The votes of the schema's words for "the subject", and of all words for each of the nouns.
std::vector<Control> rules_for_riddles(const Examples& chosen_on, const Examples& scored_on) {
  BagOfWords nouns, cues;
  Index subjects = 0, all = 0;
  for (const Example& example : chosen_on) {
    const std::optional<Riddle> riddle = riddle_in(example);
    if (!riddle) continue;
    nouns.add(words_with(*riddle, riddle->meant), true);
    nouns.add(words_with(*riddle, riddle->other), false);
    cues.add({riddle->cue}, riddle->subject_is_meant);
    subjects += riddle->subject_is_meant;
    ++all;
  }
  Control majority{"antecedent", "majority"}, cue{"antecedent", "the cue alone"},
      bag{"antecedent", "bag of words"};
  for (const Example& example : scored_on) {
    const std::optional<Riddle> riddle = riddle_in(example);
    if (!riddle) continue;
    const double lead = nouns.vote(words_with(*riddle, riddle->meant)) -
                        nouns.vote(words_with(*riddle, riddle->other));
    majority.right += (2 * subjects > all) == riddle->subject_is_meant;
    cue.right += (cues.vote({riddle->cue}) > 0) == riddle->subject_is_meant;
    bag.right += lead > 0;
    for (Control* control : {&majority, &cue, &bag}) ++control->cases;
  }
  return {majority, cue, bag};
}

}  // namespace

std::vector<Control> bag_controls(const Examples& chosen_on, const Examples& scored_on) {
  std::vector<Control> all = rules_for_riddles(chosen_on, scored_on);
  all.push_back(bag_for_forms(chosen_on, scored_on));
  std::erase_if(all, [](const Control& control) { return control.cases == 0; });
  return all;
}

}  // namespace glassbert::world
