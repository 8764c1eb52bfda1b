#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "world/word.h"

namespace glassbert::world {

// One word of an example has two possible forms; the rest of the text says which is right.
struct Choice {
  Index word;
  std::string right, wrong;
};

// One text, or two segments, with all that is known of it.
struct Example {
  Index index = 0;
  std::string pattern;                  // which pattern, schema or kind of question made it
  std::string text;                     // the first segment
  std::optional<std::string> pair;      // the second
  Words words;                          // of the text, then of the pair
  Index second = 0;                     // place of the pair's first word; words.size() without pair
  std::optional<Index> label;           // the class, where the task has classes
  std::optional<Choice> choice;         // for tests by choosing between two forms
  std::vector<Index> candidates;        // the nouns that a pronoun may stand for
  std::map<std::string, double> facts;  // numbers that are known: score, p_positive, attractors
  std::string key;  // examples with one key stand in one split; "" is for the textbook's alone
};

inline const Word& word_at(const Example& example, Index place) {
  return word_at(example.words, place);
}

// Puts an example together from the words of its segments: texts, antecedents, places.
Example example_of(std::string pattern, const Words& first, const Words& second = {});

// The first place at which `holds` is true of the word; nowhere if there is none.
template <class Holds>
Index find_word(const Words& words, Holds holds) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (holds(words[i])) return static_cast<Index>(i);
  return nowhere;
}

}  // namespace glassbert::world
