#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "world/author.h"
#include "world/phrase.h"

namespace glassbert::world {

// Something, where it is, and the sentences that say so.
struct Whereabouts {
  Referent thing;
  Referent place;
  std::string_view preposition;
  std::vector<Words> sentences;
};

// "in the box"
Phrase place_phrase(const Whereabouts& of);

// Draws nouns that were not drawn yet.
class Stock {
 public:
  explicit Stock(Author& author) : author_(author) {}
  Referent fresh(Kinds kinds, bool is_name = false) {
    while (true) {
      const Noun& noun = is_name ? author_.name(kinds) : author_.noun(kinds);
      if (std::find(taken_.begin(), taken_.end(), &noun) != taken_.end()) continue;
      taken_.push_back(&noun);
      return author_.referent(noun, false);
    }
  }

 private:
  Author& author_;
  std::vector<const Noun*> taken_;
};

// Something new and where it is, said in one sentence ("The lamp is in the box."), by way of a
// container ("The lamp is in the box. The box is in the kitchen.") or of somebody ("Tom has the
// lamp. Tom is in the garden.").
Whereabouts direct(Author& author, Stock& stock);
Whereabouts two_hops(Author& author, Stock& stock);
Whereabouts carried(Author& author, Stock& stock);

// Adds to both that the one is not where the other is.
void add_denials(Author& author, Whereabouts& one, Whereabouts& other);

}  // namespace glassbert::world
