#pragma once

#include "world/word.h"

namespace glassbert::world {

// A head word with what hangs on it, built from the head outwards:
//
//   Phrase(dog).before(Relation::amod, big).before(Relation::det, the)
//       .after(Relation::prep, Phrase(in).after(Relation::pobj, garden))
//
// is "the big dog in the garden", every word knowing its head. The tree is right by construction.
class Phrase {
 public:
  Phrase(Word head);  // implicit: a word is a phrase

  // Puts `other` at the left or right end, hung on this phrase's head.
  Phrase& before(Relation relation, const Phrase& other);
  Phrase& after(Relation relation, const Phrase& other);

  // The same, hung on the head of the last word's phrase: `place`, a word of this phrase.
  Phrase& after(Relation relation, const Phrase& other, Index place);

  Index head() const { return head_; }
  Word& head_word() { return words_[static_cast<std::size_t>(head_)]; }
  const Word& head_word() const { return words_[static_cast<std::size_t>(head_)]; }
  const Words& words() const { return words_; }
  Words& words() { return words_; }

 private:
  Words words_;  // heads are places in this list
  Index head_ = 0;
};

// The words of both, the heads of the second one moved along.
Words operator+(Words first, const Words& second);

}  // namespace glassbert::world
