#include <set>

#include "support/catch.h"
#include "world/inflect.h"
#include "world/lexicon.h"
#include "world/pattern.h"

using namespace glassbert;
using namespace glassbert::world;

TEST_CASE("English words are inflected as English does") {
  CHECK(plural_of("box") == "boxes");
  CHECK(plural_of("city") == "cities");
  CHECK(plural_of("boy") == "boys");
  CHECK(third_person_of("catch") == "catches");
  CHECK(third_person_of("go") == "goes");
  CHECK(third_person_of("carry") == "carries");
  CHECK(past_of("stop") == "stopped");
  CHECK(past_of("open") == "opened");
  CHECK(past_of("bake") == "baked");
  CHECK(past_of("carry") == "carried");
  CHECK(past_of("cook") == "cooked");
  CHECK(ing_form_of("bake") == "baking");
  CHECK(ing_form_of("see") == "seeing");
  CHECK(ing_form_of("run") == "running");
  CHECK(ing_form_of("fix") == "fixing");
  CHECK(comparative_of("big") == "bigger");
  CHECK(comparative_of("heavy") == "heavier");
  CHECK(comparative_of("large") == "larger");
  CHECK(comparative_of("expensive") == "");
  CHECK(takes_an("hour"));
  CHECK(takes_an("apple"));
  CHECK_FALSE(takes_an("useful"));
  CHECK_FALSE(takes_an("house"));
}

TEST_CASE("the world has about 1,200 lemmas and at least 30 sentence patterns") {
  const Lexicon lexicon;
  CHECK(lexicon.lemmas() >= 1150);
  CHECK(lexicon.lemmas() <= 1350);
  std::set<std::string_view> names;
  for (const Pattern& pattern : patterns()) names.insert(pattern.name);
  CHECK(names.size() >= 30);
  CHECK(names.size() == patterns().size());
}

TEST_CASE("every verb finds a subject, an object and a ground among the nouns") {
  const Lexicon lexicon;
  const auto exists = [&](Kinds kinds) {
    for (const auto* nouns : {&lexicon.nouns(), &lexicon.names()})
      for (const Noun& noun : *nouns)
        if ((noun.kinds & kinds) != 0) return true;
    return false;
  };
  for (const auto* verbs : {&lexicon.actions(), &lexicon.states(), &lexicon.transfers()})
    for (const Verb& verb : *verbs) {
      INFO(verb.base);
      CHECK(exists(verb.subject));
      CHECK((verb.object == 0 || exists(verb.object)));
      CHECK((verb.ground == 0 || exists(verb.ground)));
      CHECK((verb.ground == 0) == verb.preposition.empty());
    }
}

TEST_CASE("a noun in two tables is one noun of both kinds, an irregular plural is kept") {
  const Lexicon lexicon;
  CHECK((lexicon.noun("street").kinds & kind::way) != 0);
  CHECK(lexicon.noun("mouse").plural == "mice");
  CHECK(lexicon.noun("book").kinds == (kind::document | kind::writing | kind::work));
  CHECK(lexicon.noun("bread").plural.empty());
  CHECK_THROWS(lexicon.noun("unicorn"));
}
