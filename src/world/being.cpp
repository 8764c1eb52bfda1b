#include "world/being.h"

namespace glassbert::world {

Phrase description(Author& author, const Subject& subject, const Phrase& quality,
                   const Telling& telling) {
  Phrase clause = quality;
  add_subject(clause, subject.phrase, copula(author, subject.person, telling), telling.is_question);
  return clause;
}

Phrase location(Author& author, const Subject& subject, const Phrase& place,
                const Telling& telling) {
  VerbGroup group = copula(author, subject.person, telling);
  const bool is_fronted = telling.is_question;
  std::vector<std::pair<Relation, Word>> behind;  // "is not in": what follows "is"
  while (group.auxiliaries.back().first != Relation::cop) {
    behind.insert(behind.begin(), group.auxiliaries.back());
    group.auxiliaries.pop_back();
  }
  Phrase clause = group.auxiliaries.back().second;
  clause.head_word().tag = Tag::verb;
  group.auxiliaries.pop_back();
  for (const auto& [relation, part] : behind) clause.after(relation, part);
  if (is_fronted)
    clause.after(Relation::nsubj, subject.phrase);
  else
    add_subject(clause, subject.phrase, group, false);
  clause.after(Relation::prep, place);
  return clause;
}

}  // namespace glassbert::world
