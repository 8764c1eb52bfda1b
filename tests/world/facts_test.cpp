#include <map>
#include <set>

#include "support/catch.h"
#include "support/sanitized.h"
#include "world/world.h"

using namespace glassbert;
using namespace glassbert::world;

namespace {

Index dependent_of(const Words& words, Index head, Relation relation) {
  for (Index i = 0; i < static_cast<Index>(words.size()); ++i)
    if (word_at(words, i).head == head && word_at(words, i).relation == relation) return i;
  return nowhere;
}

// What a clause says, or asks: subject, the noun of its place or object, and whether it denies.
struct Claim {
  std::string verb, subject, place;
  bool is_denied;
};

Claim claim_of(const Words& words, Index root) {
  const Index preposition = dependent_of(words, root, Relation::prep);
  const Index place = preposition == nowhere ? dependent_of(words, root, Relation::dobj)
                                             : dependent_of(words, preposition, Relation::pobj);
  return {word_at(words, root).lemma,
          word_at(words, dependent_of(words, root, Relation::nsubj)).lemma,
          word_at(words, place).lemma, dependent_of(words, root, Relation::neg) != nowhere};
}

// Answers the question by the facts, following where things are as far as it goes.
bool answer_by_facts(const Example& example) {
  std::map<std::string, std::string> is_at;
  Claim question;
  for (Index i = 0; i < static_cast<Index>(example.words.size()); ++i) {
    if (word_at(example.words, i).head != nowhere) continue;
    const Claim claim = claim_of(example.words, i);
    if (i >= example.second)
      question = claim;
    else if (claim.verb == "be" && !claim.is_denied)
      is_at[claim.subject] = claim.place;
    else if (claim.verb != "be")
      is_at[claim.place] = claim.subject;  // the box contains the lamp, Tom has the lamp
  }
  std::string where = question.subject;
  while (is_at.count(where) > 0) {
    where = is_at[where];
    if (where == question.place) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a reader who only follows the facts gives every answer right", "[long]") {
  const World micro_world(1);
  std::set<std::string> kinds;
  Index wrong = 0, yes = 0;
  constexpr Index count = 1500;
  for (Index i = 0; i < count; ++i) {
    const Example example = micro_world.example(Task::facts, Split::train, i);
    wrong += answer_by_facts(example) != (*example.label == 1);
    yes += *example.label;
    kinds.insert(example.pattern);
  }
  CHECK(wrong == 0);
  CHECK(static_cast<double>(yes) / count == Approx(0.5).margin(0.04));
  CHECK(kinds == std::set<std::string>{"direct", "negated", "two-hops", "carried"});
}

TEST_CASE("the facts name all that the question names, so that its words alone tell nothing") {
  const World micro_world(1);
  for (Index i = 0; i < some_of(500); ++i) {
    const Example example = micro_world.example(Task::facts, Split::train, i);
    std::set<std::string> named;
    for (Index k = 0; k < example.second; ++k) named.insert(word_at(example.words, k).lemma);
    for (Index k = example.second; k < static_cast<Index>(example.words.size()); ++k)
      if (word_at(example.words, k).tag == Tag::noun)
        CHECK(named.count(word_at(example.words, k).lemma) == 1);
  }
}
