#include "world/phrase.h"

#include "core/check.h"

namespace glassbert::world {

Phrase::Phrase(Word head) : words_{std::move(head)} {}

Phrase& Phrase::before(Relation relation, const Phrase& other) {
  const Index shift = static_cast<Index>(other.words_.size());
  words_ = other.words_ + words_;
  head_ += shift;
  Word& hung = words_[static_cast<std::size_t>(other.head_)];
  hung.head = head_;
  hung.relation = relation;
  return *this;
}

Phrase& Phrase::after(Relation relation, const Phrase& other) {
  return after(relation, other, head_);
}

Phrase& Phrase::after(Relation relation, const Phrase& other, Index place) {
  const Index shift = static_cast<Index>(words_.size());
  check(place >= 0 && place < shift, "phrase: no word ", place, " to hang on");
  words_ = std::move(words_) + other.words_;
  Word& hung = words_[static_cast<std::size_t>(shift + other.head_)];
  hung.head = place;
  hung.relation = relation;
  return *this;
}

Words operator+(Words first, const Words& second) {
  const Index shift = static_cast<Index>(first.size());
  for (const Word& word : second) {
    first.push_back(word);
    if (word.head != nowhere) first.back().head += shift;
  }
  return first;
}

}  // namespace glassbert::world
