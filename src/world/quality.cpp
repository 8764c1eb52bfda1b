#include "world/quality.h"

namespace glassbert::world {
namespace {

std::string adjective_of(Author& author, Kinds kinds, bool (*fits)(Slot)) {
  std::vector<const Adjective*> possible;
  for (const Adjective& adjective : author.lexicon().adjectives())
    if ((adjective.kinds & kinds) != 0 && fits(adjective.slot)) possible.push_back(&adjective);
  return author.pick(possible)->text;
}

}  // namespace

std::string quality_of(Author& author, Kinds kinds) {
  return adjective_of(author, kinds, [](Slot slot) { return slot != Slot::material; });
}

std::string measure_of(Author& author, Kinds kinds) {
  if ((kinds & kind::person) != 0)
    return author.pick_word(
        "tall old young clever strong fast rich careful polite friendly patient");
  if ((kinds & kind::beast) != 0) return author.pick_word("big fast small strong old wild clever");
  if ((kinds & kind::vehicle) != 0) return author.pick_word("fast slow new expensive cheap old");
  if ((kinds & kind::building) != 0) return author.pick_word("tall old new large beautiful famous");
  return author.pick_word("heavy large small cheap expensive useful long wide");
}

std::string mood_of(Author& author, Kinds kinds) {
  return adjective_of(author, kinds, [](Slot slot) { return slot == Slot::state; });
}

}  // namespace glassbert::world
