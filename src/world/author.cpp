#include "world/author.h"

#include "world/inflect.h"

namespace glassbert::world {
namespace {

const Noun& any_of(Author& author, const std::vector<Noun>& nouns, Kinds kinds) {
  std::vector<const Noun*> possible;
  for (const Noun& noun : nouns)
    if ((noun.kinds & kinds) != 0) possible.push_back(&noun);
  return *author.pick(possible);
}

}  // namespace

std::string Author::pick_word(std::string_view words) {
  return pick(split<std::vector<std::string>>(words));
}

const Noun& Author::noun(Kinds kinds) { return any_of(*this, lexicon_->nouns(), kinds); }
const Noun& Author::name(Kinds kinds) { return any_of(*this, lexicon_->names(), kinds); }

Referent Author::someone(Kinds kinds, bool may_be_named) {
  const Kinds sexes = kinds & (kind::man | kind::woman);
  if (kinds == kind::town) return referent(name(kind::town), false);
  if (sexes == (kind::man | kind::woman) && may_be_named && chance(0.25))
    return referent(name(sexes), false);
  return referent(noun(kinds), chance(0.28));
}

Referent Author::referent(const Noun& noun, bool is_plural) {
  const bool woman = (noun.kinds & kind::woman) != 0;
  const bool either = (noun.kinds & kind::worker) != 0;
  return {.noun = &noun,
          .is_plural = is_plural && !noun.plural.empty(),
          .is_female = woman || (either && chance(0.5)),
          .entity = new_entity()};
}

}  // namespace glassbert::world
