#pragma once

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

// Draws nouns that were not drawn yet; there are more of every kind than one text asks for.
class Stock {
 public:
  explicit Stock(Author& author) : author_(author) {}
  Referent fresh(Kinds kinds, bool is_name = false);

 private:
  Author& author_;
  std::vector<const Noun*> taken_;
};

// What is asked for: in something, or on it.
enum class Side { inside, on_top };

// Something new and where it is, said in one sentence ("The lamp is in the box."), by way of a
// container ("The lamp is in the box. The box is in the kitchen.") or of somebody ("Tom has the
// lamp. Tom is in the garden."). The latter two are always inside.
Whereabouts direct(Author& author, Stock& stock, Side side);
Whereabouts two_hops(Author& author, Stock& stock, Side side);
Whereabouts carried(Author& author, Stock& stock, Side side);

// Adds to both that the one is not where the other is.
void add_denials(Author& author, Whereabouts& one, Whereabouts& other);

}  // namespace glassbert::world
