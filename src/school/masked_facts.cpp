#include <algorithm>
#include <utility>

#include "school/curriculum.h"
#include "school/gold_text.h"
#include "school/inquiry.h"

namespace glassbert {
namespace {

using world::Words;

void put_behind(const Words& more, Words& words) {
  words.insert(words.end(), more.begin(), more.end());
}

// The second segment as it is written: which of its words are hidden, and which words are asked,
// unhidden, for which others.
struct Retelling {
  struct Asked {
    Index word;
    std::string text;
  };
  Words words;
  std::vector<Index> hidden;
  std::vector<Asked> asked;
};

// Hides one of the nouns from the word `begin` on.
void hide_noun(Index begin, Rng& rng, Retelling& retelling) {
  std::vector<Index> nouns;
  for (Index i = begin; i < std::ssize(retelling.words); ++i)
    if (retelling.words[i].entity > 0) nouns.push_back(i);
  if (!nouns.empty()) retelling.hidden.push_back(nouns[rng.below(std::ssize(nouns))]);
}

// Behind a question: its answer, short or, one time in four, with the reason, of which nouns are
// hidden, too.
void answer(const Known& known, bool is_yes, Rng& rng, Retelling& retelling) {
  const bool is_long = rng.uniform() < 0.25;
  const Index reason = std::ssize(retelling.words) + 1;
  put_behind(is_long ? long_answer(is_yes, known.because) : short_answer(is_yes), retelling.words);
  if (is_long && rng.uniform() < 0.7) retelling.hidden.push_back(std::ssize(retelling.words) - 2);
  if (is_long && known.has_two_hops && rng.uniform() < 0.5)
    retelling.hidden.push_back(reason + std::ssize(known.because.thing));
}

// A question with its answer. Yes or no is hidden or, now and then, a noun of the question. Three
// words are asked, unhidden, each a step of the way: the thing, what its own sentence says of it;
// the preposition, where it is in the end; and the place, the answer. Asked for the answer alone, a
// model does not find the second of two sentences; data/README.md has the numbers.
void ask(const Inquiry& inquiry, Rng& rng, Retelling& retelling) {
  const Known& known = inquiry.known;
  const bool is_yes = is_right(inquiry);
  const Index begin = std::ssize(retelling.words);
  put_behind(question_of(known.so, inquiry.place), retelling.words);
  const Index reply = std::ssize(retelling.words);
  if (is_yes && rng.uniform() < 0.3)
    hide_noun(begin, rng, retelling);
  else
    retelling.hidden.push_back(reply);
  answer(known, is_yes, rng, retelling);
  const Index thing = begin + std::ssize(known.so.thing);
  retelling.asked.push_back({thing, known.first});
  retelling.asked.push_back({thing + 1, known.so.place.back().text});
  retelling.asked.push_back({reply - 2, is_yes ? "yes" : "no"});
}

// Where the first piece of a word of the second segment stands, if that isn't asked for already.
void ask_unhidden(const GoldText& gold, const Retelling& retelling, Index second,
                  const Tokenizer& tokenizer, Example& example) {
  for (const auto& [word, text] : retelling.asked) {
    const std::vector<Piece> pieces = tokenizer.pieces(text);
    const Index position = gold.first[second + word];
    const bool is_asked = std::ranges::find(example.predict, position, &Prediction::position) !=
                          example.predict.end();
    if (pieces.size() == 1 && !is_asked) example.predict.push_back({position, pieces.front().id});
  }
}

// The sentences in another order, of each a noun hidden.
Retelling all_again(const world::Example& example, Rng& rng) {
  std::vector<Words> sentences = sentences_of(example);
  shuffle(std::span(sentences), rng);
  Retelling retelling;
  for (const Words& sentence : sentences) {
    const Index begin = std::ssize(retelling.words);
    put_behind(sentence, retelling.words);
    hide_noun(begin, rng, retelling);
  }
  return retelling;
}

// Number i of the facts: of each `shortest_of` texts the one with the fewest words.
world::Example facts_of(const world::World& world, world::Split split, Index i, Index shortest_of) {
  world::Example shortest;
  for (Index k = 0; k < shortest_of; ++k) {
    world::Example next = world.example(world::Task::facts, split, i * shortest_of + k);
    if (k == 0 || next.words.size() < shortest.words.size()) shortest = std::move(next);
  }
  return shortest;
}

Retelling questions_about(const std::vector<Inquiry>& inquiries, Rng& rng) {
  Retelling retelling;
  for (const Inquiry& inquiry : inquiries) ask(inquiry, rng, retelling);
  return retelling;
}

}  // namespace

Examples masked_facts(const world::World& world, world::Split split, Index count, Index shortest_of,
                      const Tokenizer& tokenizer) {
  constexpr double said_again = 0.2;  // of the texts: so that finding things goes on being learnt
  const Masking masking = masking_of(tokenizer.vocabulary(), 0, true);
  return {count, [&world, split, shortest_of, &tokenizer, masking](Index i, Rng& rng) {
            const world::Example facts = facts_of(world, split, i, shortest_of);
            const world::Example others = facts_of(world, split, i ^ 1, shortest_of);
            Retelling again;
            if (rng.uniform() >= said_again)
              again = questions_about(
                  inquire(known_from(sentences_of(facts)), known_from(sentences_of(others)), rng),
                  rng);
            if (again.words.empty()) again = all_again(facts, rng);
            const Words first(facts.words.begin(), facts.words.begin() + facts.second);
            const GoldText gold =
                encode(world::example_of(facts.pattern, first, again.words), tokenizer);
            std::vector<double> chances(gold.example.words.size());
            for (const Index word : again.hidden) chances[facts.second + word] = 1;
            Example hidden = mask_words(gold.text, chances, masking, rng);
            ask_unhidden(gold, again, facts.second, tokenizer, hidden);
            return hidden;
          }};
}

}  // namespace glassbert
