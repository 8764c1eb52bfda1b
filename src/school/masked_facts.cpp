#include <algorithm>
#include <utility>

#include "school/curriculum.h"
#include "school/gold_text.h"
#include "school/location.h"

namespace glassbert {
namespace {

using world::Word;
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

// A sentence as it was said, one of its nouns hidden.
void say_again(const Words& sentence, Rng& rng, Retelling& retelling) {
  std::vector<Index> nouns;
  for (Index i = 0; i < std::ssize(sentence); ++i)
    if (sentence[i].entity > 0) nouns.push_back(std::ssize(retelling.words) + i);
  put_behind(sentence, retelling.words);
  if (!nouns.empty()) retelling.hidden.push_back(nouns[rng.below(std::ssize(nouns))]);
}

// A question with its answer; `place` is the one it asks about. What the answer says is hidden, and
// the thing, unhidden, is asked what its own sentence says of it.
void ask(const Known& known, const Words& place, Rng& rng, Retelling& retelling) {
  const bool is_yes = place.back().text == known.so.place.back().text;
  const bool is_long = rng.uniform() < 0.5;
  const Index begin = std::ssize(retelling.words);
  put_behind(question_of(known.so, place), retelling.words);
  const Index reply = std::ssize(retelling.words);
  put_behind(is_long ? long_answer(is_yes, known.because) : short_answer(is_yes), retelling.words);
  const auto hide = [&](Index word, double chance) {
    if (rng.uniform() < chance) retelling.hidden.push_back(word);
  };
  hide(reply, 0.8);
  if (is_long) hide(std::ssize(retelling.words) - 2, 0.5);
  if (is_long && known.has_two_hops) hide(reply + 1 + std::ssize(known.because.thing), 0.5);
  retelling.asked.push_back({begin + std::ssize(known.so.thing), known.first});
}

Retelling all_again(const world::Example& example, Rng& rng) {
  std::vector<Words> sentences = sentences_of(example);
  shuffle(std::span(sentences), rng);
  Retelling retelling;
  for (const Words& sentence : sentences) say_again(sentence, rng, retelling);
  return retelling;
}

// A place of the same sort that something else is in, half of the time; else its own.
const Words& place_for(const Known& one, const std::vector<Known>& known, Rng& rng) {
  std::vector<const Words*> others;
  for (const Known& other : known)
    if (other.has_two_hops == one.has_two_hops &&
        other.so.preposition.text == one.so.preposition.text &&
        other.so.place.back().text != one.so.place.back().text &&
        other.so.place.back().text != one.so.thing.back().text)
      others.push_back(&other.so.place);
  if (others.empty() || rng.uniform() < 0.5) return one.so.place;
  return *others[rng.below(std::ssize(others))];
}

Retelling questions_about(const world::Example& example, Index hops, Rng& rng) {
  constexpr std::size_t most = 3;
  std::vector<Known> known = known_from(sentences_of(example));
  if (hops < 2) std::erase_if(known, [](const Known& one) { return one.has_two_hops; });
  std::vector<Known> some = known;
  shuffle(std::span(some), rng);
  std::stable_partition(some.begin(), some.end(), [](const Known& one) {
    return one.has_two_hops;
  });  // the harder ones for sure
  some.resize(std::min(some.size(), most));
  shuffle(std::span(some), rng);
  Retelling retelling;
  for (const Known& one : some) ask(one, place_for(one, known, rng), rng, retelling);
  return retelling;
}

// Where the first piece of a word of the second segment stands.
void ask_unhidden(const GoldText& gold, const Retelling& retelling, Index second,
                  const Tokenizer& tokenizer, Example& example) {
  for (const auto& [word, text] : retelling.asked) {
    const std::vector<Piece> pieces = tokenizer.pieces(text);
    if (pieces.size() == 1)
      example.predict.push_back({gold.first[second + word], pieces.front().id});
  }
}

}  // namespace

Examples masked_facts(const world::World& world, world::Split split, Index count, Index hops,
                      const Tokenizer& tokenizer) {
  const Masking masking = masking_of(tokenizer.vocabulary(), 0, true);
  return {count, [&world, split, &tokenizer, masking, hops](Index i, Rng& rng) {
            const world::Example facts = world.example(world::Task::facts, split, i);
            const Words first(facts.words.begin(), facts.words.begin() + facts.second);
            const Retelling again =
                hops > 0 ? questions_about(facts, hops, rng) : all_again(facts, rng);
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
