// The word pieces that are learned from the world's texts.
#include <set>

#include "support/catch.h"
#include "text/learn_vocabulary.h"
#include "text/tokenizer.h"
#include "world/world.h"

using namespace glassbert;
using namespace glassbert::world;

namespace {

constexpr Index texts = 20'000, size = 3000;

const WordCounts& words_of_training() {
  static const WordCounts counts = [] {
    const World micro_world(1);
    WordCounts words;
    for (Index i = 0; i < texts; ++i) {
      const Example example = micro_world.example(Task::text, Split::train, i);
      count_words(example.text, words);
      if (example.pair) count_words(*example.pair, words);
    }
    return words;
  }();
  return counts;
}

const Tokenizer& tokenizer() {
  static const Tokenizer made = [] {
    std::string lines;
    for (const std::string& token : learn_vocabulary(words_of_training(), size))
      lines += token + '\n';
    return Tokenizer(Vocabulary::parse(lines, "vocab.txt"));
  }();
  return made;
}

}  // namespace

TEST_CASE(
    "a vocabulary of 3,000 pieces leaves a good part of the words split, frequent ones whole") {
  Index split = 0, words = 0, split_tokens = 0, tokens = 0;
  for (const auto& [word, count] : words_of_training()) {
    const bool is_split = tokenizer().pieces(word).size() > 1;
    split += is_split;
    ++words;
    split_tokens += is_split ? count : 0;
    tokens += count;
  }
  CHECK(static_cast<double>(split) / static_cast<double>(words) > 0.15);
  CHECK(static_cast<double>(split) / static_cast<double>(words) < 0.5);
  CHECK(static_cast<double>(split_tokens) / static_cast<double>(tokens) < 0.05);
}

TEST_CASE("no word of the course's sentences, their twins and their answers is split or unknown") {
  const World micro_world(1);
  for (Index i = 0; i < 6; ++i)
    for (const world::Word& word : micro_world.example(Task::textbook, Split::test, i).words) {
      INFO(word.text);
      CHECK(tokenizer().pieces(word.text).size() == 1);
      CHECK(tokenizer().vocabulary().token(tokenizer().pieces(word.text)[0].id) != "[UNK]");
    }
}

TEST_CASE("letters, digits and signs are in the vocabulary, so that no English text is unknown") {
  for (char c = '!'; c <= '~'; ++c) {
    INFO(c);
    for (const Piece& piece : tokenizer().pieces(std::string(1, c)))
      CHECK(tokenizer().vocabulary().token(piece.id) != "[UNK]");
  }
}

TEST_CASE("some pieces of plural endings are shared by many words", "[long]") {
  Index by_s = 0;
  for (const auto& entry : words_of_training()) {
    const auto pieces = tokenizer().pieces(entry.first);
    by_s += pieces.size() == 2 && tokenizer().vocabulary().token(pieces[1].id) == "##s";
  }
  CHECK(by_s > 50);
}
