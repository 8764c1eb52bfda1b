#include "world/agreement.h"

namespace glassbert::world {
namespace {

bool is_auxiliary(const Word& word) {
  return word.relation == Relation::aux || word.relation == Relation::auxpass ||
         word.relation == Relation::cop;
}

bool is_subject(const Word& word) {
  return word.relation == Relation::nsubj || word.relation == Relation::nsubjpass;
}

bool is_relative(const Word& word) {
  return word.tag == Tag::pronoun && (word.lemma == "that" || word.lemma == "who");
}

Index dependent_of(const Words& words, Index head, bool (*holds)(const Word&)) {
  for (Index i = 0; i < static_cast<Index>(words.size()); ++i)
    if (word_at(words, i).head == head && holds(word_at(words, i))) return i;
  return nowhere;
}

// The word that the whole clause of `word` hangs on.
Index clause_of(const Words& words, Index word) {
  return is_auxiliary(word_at(words, word)) ? word_at(words, word).head : word;
}

}  // namespace

Index subject_of_verb(const Words& words, Index verb) {
  const Index clause = clause_of(words, verb);
  const Index subject = dependent_of(words, clause, is_subject);
  const Word& head = word_at(words, clause);
  if (subject == nowhere)
    return head.relation == Relation::conj ? subject_of_verb(words, head.head) : nowhere;
  const bool stands_for_noun =
      head.relation == Relation::rcmod && is_relative(word_at(words, subject));
  return stands_for_noun ? head.head : subject;
}

Number number_of_subject(const Words& words, Index subject) {
  const Index joined = dependent_of(
      words, subject, [](const Word& word) { return word.relation == Relation::conj; });
  return joined == nowhere ? word_at(words, subject).number : Number::plural;
}

Index main_finite_verb(const Words& words) {
  for (Index i = 0; i < static_cast<Index>(words.size()); ++i)
    if (!word_at(words, i).other_form.empty() &&
        word_at(words, clause_of(words, i)).head == nowhere)
      return i;
  return nowhere;
}

Index attractors(const Words& words, Index subject, Index verb) {
  Index count = 0;
  for (Index i = subject + 1; i < verb; ++i) {
    const Word& word = word_at(words, i);
    const bool is_noun = word.tag == Tag::noun || word.tag == Tag::name;
    count += is_noun && word.number != word_at(words, subject).number;
  }
  return count;
}

}  // namespace glassbert::world
