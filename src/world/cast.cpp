#include "world/cast.h"

#include <algorithm>
#include <array>

namespace glassbert::world {
namespace {

bool is_person_schema(const Schema& schema) { return (schema.first & kind::person) != 0; }

// Two persons that one pronoun fits: two names or two nouns of one sex, or of either.
void draw_persons(Author& author, bool equal, Cast& cast) {
  const bool is_female = author.chance(0.5);
  const auto person = [&](bool female) {
    if (author.chance(0.5))
      return author.referent(author.name(female ? kind::woman : kind::man), false);
    Referent someone =
        author.referent(author.noun(kind::worker | (female ? kind::woman : kind::man)), false);
    someone.is_female = female;
    return someone;
  };
  cast.first = person(is_female);
  cast.second = person(equal ? is_female : author.chance(0.5));
}

void draw_things(Author& author, const Schema& schema, bool equal, Cast& cast) {
  const bool is_plural = author.chance(0.4);
  const Kinds second = schema.second == 0 ? schema.first : schema.second;
  cast.first = author.referent(author.noun(schema.first), is_plural);
  cast.second = author.referent(author.noun(second), equal ? is_plural : author.chance(0.5));
  if (!equal) return;
  const bool both = cast.first.is_plural && cast.second.is_plural;  // bread has no plural
  cast.first.is_plural = cast.second.is_plural = both;
}

}  // namespace

Cast cast_of(Author& author, const Schema& schema, bool equal_numbers) {
  Cast cast;
  do {
    if (is_person_schema(schema))
      draw_persons(author, equal_numbers, cast);
    else
      draw_things(author, schema, equal_numbers, cast);
  } while (cast.first.noun == cast.second.noun);
  cast.first_is_meant = author.chance(0.5);
  cast.cue = author.pick_word(cast.first_is_meant ? schema.first_cues : schema.second_cues);
  return cast;
}

std::string key_of_pair(const Noun& first, const Noun& second) {
  return std::min(first.singular, second.singular) + " " +
         std::max(first.singular, second.singular);
}

bool is_textbook_pair(const Noun& first, const Noun& second) {
  static constexpr std::array<std::string_view, 3> pairs = {"animal street", "bag trophy",
                                                            "suitcase trophy"};
  return std::find(pairs.begin(), pairs.end(), key_of_pair(first, second)) != pairs.end();
}

}  // namespace glassbert::world
