#include "text/longest_pieces.h"

#include "core/rng.h"
#include "support/catch.h"
#include "text/coverage.h"
#include "text/tokenizer.h"
#include "text/word_texts.h"

using namespace glassbert;

namespace {

using Texts = std::vector<std::string>;

// A word of letters of one, two and three bytes.
std::string random_word(Rng& rng, Index longest) {
  const Texts letters{"a", "b", "ж", "か"};
  std::string word;
  const Index length = 1 + rng.below(longest);
  for (Index i = 0; i < length; ++i) word += letters[rng.below(std::ssize(letters))];
  return word;
}

}  // namespace

TEST_CASE("the plain way to pieces agrees with the tokenizer's on random vocabularies") {
  Rng rng{41};
  EncodeOptions bare;
  bare.add_special_tokens = false;
  int unknown = 0, whole = 0;
  for (int round = 0; round < 500; ++round) {
    Texts tokens(special_tokens.begin(), special_tokens.end());
    for (Index i = 0; i < 25; ++i)
      tokens.push_back((rng.below(2) == 0 ? "##" : "") + random_word(rng, 3));
    const Tokenizer tokenizer{Vocabulary(tokens)};
    const std::string word = random_word(rng, 8);
    const Texts pieces = longest_pieces(word, tokenizer.vocabulary());
    CHECK(pieces == tokenizer.encode(word, {}, bare).text);
    (pieces == Texts{"[UNK]"} ? unknown : whole) += 1;
  }
  CHECK(unknown > 50);
  CHECK(whole > 50);
}

TEST_CASE("an empty word has no pieces") { CHECK(longest_pieces("", Vocabulary({"a"})).empty()); }

TEST_CASE("coverage marks the characters that a token stands for, and none for added tokens") {
  Tokens tokens;
  tokens.ids = {1, 2, 3};
  tokens.offsets = {{0, 0}, {0, 2}, {3, 4}};
  const Tensor map = coverage(tokens, 4);
  CHECK(same_bits(map, Tensor(Shape{3, 4}, {0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1})));
  CHECK_THROWS_AS(coverage(tokens, 3), std::invalid_argument);
}

TEST_CASE("words are given as they were written, whatever their pieces lost") {
  const Tokenizer tokenizer{Vocabulary({"[UNK]", "[CLS]", "[SEP]", "cafe", "##s", "a"})};
  const std::u32string text = U"A  Caf\u00E9s, a";
  CHECK(word_texts(tokenizer.encode("A  Caf\u00E9s, a"), text) ==
        std::vector<std::u32string>{U"A", U"Caf\u00E9s", U",", U"a"});
}
