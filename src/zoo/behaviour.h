#pragma once

#include <functional>
#include <string>
#include <vector>

#include "school/gold_text.h"
#include "world/world.h"

namespace glassbert {

// What a head would do for one word if it had a habit: from the query word look at the key word.
// Where there are rivals, only between them and the key is chosen (the nouns that a pronoun might
// stand for); else between all words of the text and its [SEP]s, the query itself left out.
struct Link {
  Index query, key;  // words; key `separator`: any [SEP] or sign
  std::vector<Index> rivals{};
};
inline constexpr Index separator = -1;

// A habit that heads may have, and the texts in which it can be seen.
struct Behaviour {
  std::string name;
  std::vector<world::Task> tasks;  // text i is of task i modulo their number
  std::function<std::vector<Link>(const GoldText&)> links;
  enum class Use { words, determiners, choices } use;  // what it may be good for: see skill.h
};

// Those that the course names: previous word, next word, determiner to its noun, verb to its
// subject, pronoun to its antecedent, delimiters ([SEP] and signs).
std::vector<Behaviour> behaviours();

// Texts of a behaviour, number `first` and the following ones of the split.
std::vector<GoldText> texts_of(const Behaviour& behaviour, const world::World& world,
                               world::Split split, Index count, const Tokenizer& tokenizer);

}  // namespace glassbert
