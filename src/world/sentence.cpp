#include "world/sentence.h"

#include <algorithm>
#include <cctype>

#include "world/inflect.h"
#include "world/noun_phrase.h"

namespace glassbert::world {
namespace {

void choose_articles(Words& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i].text == "a" && words[i].tag == Tag::determiner && takes_an(words[i + 1].text))
      words[i].text = "an";
}

bool is_mention(const Word& word) { return word.tag == Tag::noun || word.tag == Tag::name; }

Index mention_of(const Words& words, Index pronoun) {
  const Index entity = words[static_cast<std::size_t>(pronoun)].entity;
  const auto speaks_of_it = [&](Index i) {
    const Word& word = words[static_cast<std::size_t>(i)];
    return is_mention(word) && word.entity == entity;
  };
  for (Index i = pronoun - 1; i >= 0; --i)
    if (speaks_of_it(i)) return i;
  for (Index i = pronoun + 1; i < static_cast<Index>(words.size()); ++i)
    if (speaks_of_it(i)) return i;
  return nowhere;
}

}  // namespace

Words sentence(const Phrase& phrase, std::string_view sign) {
  Word stop = word(sign, Tag::sign);
  stop.is_joined = true;
  Words words = Phrase(phrase).after(Relation::punct, stop).words();
  choose_articles(words);
  char& first = words.front().text.front();
  first = static_cast<char>(std::toupper(static_cast<unsigned char>(first)));
  return words;
}

std::string text_of(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < std::min(end, words.size()); ++i) {
    if (i > begin && !words[i].is_joined) text += ' ';
    text += words[i].text;
  }
  return text;
}

void resolve_antecedents(Words& words) {
  for (Index i = 0; i < static_cast<Index>(words.size()); ++i) {
    Word& word = words[static_cast<std::size_t>(i)];
    if (word.tag == Tag::pronoun && word.entity > 0) word.antecedent = mention_of(words, i);
  }
}

}  // namespace glassbert::world
