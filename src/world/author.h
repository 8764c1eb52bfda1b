#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rng.h"
#include "world/lexicon.h"
#include "world/word.h"

namespace glassbert::world {

// Who or what a text speaks of. Every mention of it bears its number.
struct Referent {
  const Noun* noun = nullptr;
  bool is_plural = false;
  bool is_female = false;  // counts for persons
  Index entity = 0;

  bool is_person() const { return (noun->kinds & kind::person) != 0; }
};

// What one text is written with: the words, and chance.
class Author {
 public:
  Author(const Lexicon& lexicon, Rng rng) : lexicon_(&lexicon), rng_(rng) {}

  const Lexicon& lexicon() const { return *lexicon_; }

  bool chance(double probability) { return rng_.uniform() < probability; }
  Index below(Index n) { return rng_.below(n); }
  Index between(Index low, Index high) { return low + rng_.below(high - low + 1); }

  template <class T>
  const T& pick(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(below(static_cast<Index>(list.size())))];
  }
  std::string pick_word(std::string_view words);  // one of words between spaces

  // A noun of any of these kinds; a verb of the list that such a thing can be the subject of, and
  // of which `fits` holds.
  const Noun& noun(Kinds kinds);
  const Noun& name(Kinds kinds);
  template <class Fits>
  const Verb& verb(const std::vector<Verb>& verbs, Kinds subject, Fits fits);

  // A new referent of one of the kinds; a name now and then for persons if `may_be_named`.
  Referent someone(Kinds kinds, bool may_be_named = true);
  Referent referent(const Noun& noun, bool is_plural);
  Index new_entity() { return ++entities_; }

 private:
  const Lexicon* lexicon_;
  Rng rng_;
  Index entities_ = 0;
};

// Puts the list into an order that chance chooses.
template <class T>
void shuffle(Author& author, std::vector<T>& list) {
  for (std::size_t i = list.size(); i > 1; --i)
    std::swap(list[i - 1], list[static_cast<std::size_t>(author.below(static_cast<Index>(i)))]);
}

template <class Fits>
const Verb& Author::verb(const std::vector<Verb>& verbs, Kinds subject, Fits fits) {
  std::vector<const Verb*> possible;
  for (const Verb& verb : verbs)
    if ((verb.subject & subject) != 0 && fits(verb)) possible.push_back(&verb);
  return *pick(possible);
}

}  // namespace glassbert::world
