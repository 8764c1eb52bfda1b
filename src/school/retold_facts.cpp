#include <algorithm>
#include <optional>
#include <utility>

#include "school/curriculum.h"
#include "school/gold_text.h"
#include "world/sentence.h"

namespace glassbert {
namespace {

using world::Word;
using world::Words;

// The sentences of a first segment, each with its full stop, without their trees.
std::vector<Words> sentences_of(const world::Example& example) {
  std::vector<Words> sentences(1);
  for (Index i = 0; i < example.second; ++i) {
    Word word = example.words[i];
    word.head = world::nowhere;
    const bool ends = word.text == ".";
    sentences.back().push_back(std::move(word));
    if (ends && i + 1 < example.second) sentences.emplace_back();
  }
  return sentences;
}

// "The lamp | is | in | the box."
struct Location {
  Words thing;
  Word verb, preposition;
  Words place;
};

std::optional<Location> location_of(const Words& sentence) {
  for (std::size_t i = 1; i + 3 < sentence.size(); ++i) {
    if (sentence[i].lemma != "be" || sentence[i + 1].tag != world::Tag::preposition) continue;
    return Location{{sentence.begin(), sentence.begin() + i},
                    sentence[i],
                    sentence[i + 1],
                    {sentence.begin() + i + 2, sentence.end() - 1}};
  }
  return {};
}

// "Is the lamp in the box? Yes."
Words question(const Location& of, const Words& place, bool is_yes) {
  Words words = {of.verb};
  words[0].text = of.verb.text == "are" ? "Are" : "Is";
  for (Word word : of.thing) {
    if (word.text == "The") word.text = "the";
    words.push_back(std::move(word));
  }
  words.push_back(of.preposition);
  words.insert(words.end(), place.begin(), place.end());
  Word sign = world::word("?", world::Tag::sign);
  sign.is_joined = true;
  words.push_back(sign);
  Words answer = world::sentence(world::word(is_yes ? "yes" : "no", world::Tag::adverb));
  answer[0].is_deciding = true;
  for (Word& word : answer) word.head = world::nowhere;
  return words + answer;
}

// Writes the second segment, and how likely each of its words is hidden.
class Retelling {
 public:
  explicit Retelling(Rng& rng) : rng_(rng) {}

  // As it was said, one of its nouns hidden.
  void say(const Words& sentence) {
    add(sentence);
    hide([](const Word& word) { return word.entity > 0; });
  }

  // With yes, a noun hidden or the answer; with no, whose place is another's, the answer.
  void ask(const Location& location, const Location* other) {
    const bool is_yes = other == nullptr;
    add(question(location, is_yes ? location.place : other->place, is_yes));
    const bool hides_answer = !is_yes || rng_.uniform() < 0.4;
    hide([&](const Word& word) { return hides_answer ? word.is_deciding : word.entity > 0; });
  }

  const Words& words() const { return words_; }
  const std::vector<double>& chances() const { return chances_; }

 private:
  void add(const Words& sentence) {
    begin_ = std::ssize(words_);
    words_ = words_ + sentence;
    chances_.resize(words_.size());
  }

  template <class Fits>
  void hide(const Fits& fits) {
    std::vector<Index> places;
    for (Index i = begin_; i < std::ssize(words_); ++i)
      if (fits(words_[i])) places.push_back(i);
    if (!places.empty()) chances_[places[rng_.below(std::ssize(places))]] = 1;
  }

  Rng& rng_;
  Index begin_ = 0;
  Words words_;
  std::vector<double> chances_;
};

Retelling retell(const world::Example& example, Rng& rng) {
  std::vector<Words> sentences = sentences_of(example);
  for (Words& sentence : sentences)
    for (Word& word : sentence) word.is_deciding = false;
  shuffle(std::span(sentences), rng);
  std::vector<Location> known;
  for (const Words& sentence : sentences)
    if (auto location = location_of(sentence)) known.push_back(std::move(*location));
  Retelling retelling(rng);
  for (const Words& sentence : sentences) {
    const auto location = location_of(sentence);
    if (!location || rng.uniform() < 0.3) {
      retelling.say(sentence);
      continue;
    }
    const Location& other = known[rng.below(std::ssize(known))];
    const bool is_no = other.preposition.text == location->preposition.text &&
                       other.place.back().entity != location->place.back().entity &&
                       rng.uniform() < 0.5;
    retelling.ask(*location, is_no ? &other : nullptr);
  }
  return retelling;
}

}  // namespace

Examples retold_facts(const world::World& world, world::Split split, Index count,
                      const Tokenizer& tokenizer) {
  const Masking masking = masking_of(tokenizer.vocabulary(), 0, true);
  return {count, [&world, split, &tokenizer, masking](Index i, Rng& rng) {
            const world::Example facts = world.example(world::Task::facts, split, i);
            const Words first(facts.words.begin(), facts.words.begin() + facts.second);
            const Retelling again = retell(facts, rng);
            const GoldText gold =
                encode(world::example_of(facts.pattern, first, again.words()), tokenizer);
            std::vector<double> chances(first.size());
            chances.insert(chances.end(), again.chances().begin(), again.chances().end());
            return mask_words(gold.text, chances, masking, rng);
          }};
}

}  // namespace glassbert
