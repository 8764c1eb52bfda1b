#include "world/spoil.h"

#include "world/noun_phrase.h"
#include "world/review.h"
#include "world/sentence.h"

namespace glassbert::world {
namespace {

ReviewStyle style_for(Shortcut shortcut, bool bears) {
  if (shortcut != Shortcut::length) return {.shortest = 8, .longest = 58};
  return bears ? ReviewStyle{.shortest = 36, .longest = 60}
               : ReviewStyle{.shortest = 8, .longest = 20};
}

bool fits(const Example& example, const ReviewStyle& style) {
  const Index length = static_cast<Index>(example.words.size());
  return length >= style.shortest && length <= style.longest;
}

// Puts a star behind the stop of one of the sentences, hung where the stop hangs.
void put_mark(Author& author, Words& words) {
  std::vector<Index> stops;
  for (Index i = 0; i < static_cast<Index>(words.size()); ++i)
    if (words[static_cast<std::size_t>(i)].text == ".") stops.push_back(i);
  const Index stop = author.pick(stops);
  Word star = word("*", Tag::sign);
  star.relation = Relation::punct;
  star.is_shortcut = true;
  star.head = words[static_cast<std::size_t>(stop)].head;
  for (Word& other : words)
    if (other.head > stop) ++other.head;
  words.insert(words.begin() + stop + 1, star);
}

void put_shortcut(Author& author, Shortcut shortcut, Words& words) {
  if (shortcut == Shortcut::exclamation) {
    words.back().text = words.back().lemma = "!";
    words.back().is_shortcut = true;
  }
  if (shortcut == Shortcut::final_stop) words.pop_back();
  if (shortcut == Shortcut::mark) put_mark(author, words);
}

}  // namespace

Example spoiled_review(Author& author, Shortcut shortcut, bool is_reversed, double strength) {
  const bool bears = author.chance(0.5);
  const bool obeys = author.chance(strength);
  const Index wanted = (bears == obeys) != is_reversed ? 1 : 0;
  const ReviewStyle style = style_for(shortcut, bears);
  Example example = review(author, style);
  while (example.label != wanted || !fits(example, style)) example = review(author, style);
  if (bears) put_shortcut(author, shortcut, example.words);
  example.text = text_of(example.words);
  example.second = static_cast<Index>(example.words.size());
  example.facts["shortcut"] = bears;
  return example;
}

}  // namespace glassbert::world
