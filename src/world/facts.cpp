#include "world/facts.h"

#include "world/being.h"
#include "world/pronoun.h"
#include "world/sentence.h"
#include "world/whereabouts.h"

namespace glassbert::world {
namespace {

// A kind of question.
struct Kind {
  std::string_view name;
  Whereabouts (*make)(Author&, Stock&, Side);
};

// Flags the words of the facts that decide.
void flag(std::vector<Words>& sentences, const Whereabouts& asked) {
  for (Words& sentence : sentences)
    for (Word& word : sentence)
      word.is_deciding = word.entity == asked.thing.entity || word.entity == asked.place.entity;
}

// "No, it is in the box."
Words answer(Author& author, const Whereabouts& asked, bool is_yes) {
  Phrase clause = location(author, pronoun_subject(asked.thing), place_phrase(asked),
                           {.tense = Tense::present});
  return sentence(clause.before(Relation::punct, comma())
                      .before(Relation::dep, word(is_yes ? "yes" : "no", Tag::adverb)));
}

}  // namespace

Example question_of_facts(Author& author, bool is_answered) {
  static constexpr Kind kinds[] = {
      {"direct", direct}, {"negated", direct}, {"two-hops", two_hops}, {"carried", carried}};
  const Kind& kind = kinds[author.below(std::size(kinds))];
  Stock stock(author);
  const auto side_of = [&] { return author.chance(0.65) ? Side::inside : Side::on_top; };
  const Side side = side_of();  // of both, so that the question's preposition tells nothing
  std::vector<Whereabouts> all = {kind.make(author, stock, side), kind.make(author, stock, side)};
  if (kind.name == "negated") add_denials(author, all[0], all[1]);
  const Index distractors = author.below(kind.name == "direct" ? 3 : 2);
  for (Index i = 0; i < distractors; ++i) all.push_back(direct(author, stock, side_of()));

  const Whereabouts& asked = all[0];
  const bool is_yes = author.chance(0.5);
  const Subject subject = {the(asked.thing), Person::third, asked.thing.noun->kinds};
  const Words question = sentence(location(author, subject, place_phrase(is_yes ? asked : all[1]),
                                           {.tense = Tense::present, .is_question = true}),
                                  "?");
  std::vector<Words> sentences;
  for (const Whereabouts& known : all)
    sentences.insert(sentences.end(), known.sentences.begin(), known.sentences.end());
  flag(sentences, asked);
  shuffle(author, sentences);
  Words facts;
  for (const Words& sentence : sentences) facts = facts + sentence;

  Example example = example_of(std::string(kind.name), facts,
                               is_answered ? question + answer(author, asked, is_yes) : question);
  example.label = is_yes ? 1 : 0;
  example.facts["distractors"] = static_cast<double>(distractors);
  example.key = asked.thing.noun->singular + " " + (is_yes ? asked : all[1]).place.noun->singular;
  return example;
}

}  // namespace glassbert::world
