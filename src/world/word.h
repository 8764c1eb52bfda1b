#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/real.h"
#include "world/label.h"

namespace glassbert::world {

// A place in a list of words, or nowhere.
inline constexpr Index nowhere = -1;

// One word with all that is known of it. Words are what BERT's basic tokenizer makes of the text:
// "didn't" is three of them, didn ' t.
struct Word {
  std::string text;  // as it is written
  std::string lemma = "";
  Tag tag = Tag::noun;
  Relation relation = Relation::root;
  Index head = nowhere;  // place of its head; nowhere for a root
  Number number = Number::none;
  Role role = Role::none;
  std::string other_form = "";  // of a verb that shows its number: the form of the other number
  Index entity = 0;             // words that speak of the same thing share a number above 0
  Index antecedent = nowhere;   // of a pronoun: place of the noun that it stands for
  bool is_joined = false;       // no space before it
  bool is_deciding = false;     // the answer of the task hangs on it
  double weight = 0;            // of a deciding word of a review: what it adds to the score
  bool is_shortcut = false;     // gives the answer away in a spoiled corpus
};

using Words = std::vector<Word>;

inline const Word& word_at(const Words& words, Index place) {
  return words[static_cast<std::size_t>(place)];
}

// A word that is its own lemma, and the comma, joined to the word before it.
Word word(std::string_view text, Tag tag);
Word comma();

}  // namespace glassbert::world
