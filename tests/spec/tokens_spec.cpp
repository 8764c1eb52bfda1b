#include "core/rng.h"
#include "support/catch.h"
#include "text/longest_pieces.h"

using namespace glassbert;

namespace {

using Texts = std::vector<std::string>;

const Vocabulary little({"[UNK]", "un", "unb", "##b", "##believ", "##able", "##a", "##c", "cat",
                         "ca", "##at", "t", "a", "##t"});

std::string in_words(const Texts& pieces) {
  std::string text;
  for (const std::string& piece : pieces) text += (text.empty() ? "" : " ") + piece;
  return text;
}

// Fails the test, in words for a student, unless the word has these pieces.
void expect_pieces(const std::string& word, const Texts& expected,
                   const Vocabulary& vocabulary = little) {
  const Texts got = longest_pieces(word, vocabulary);
  if (got != expected)
    FAIL("expected \"" << in_words(expected) << "\", got \"" << in_words(got) << "\" for the word "
                       << word);
  SUCCEED();
}

// The ends of the pieces by the formula: e_(j+1) is the largest e above e_j for which the letters
// between are in V_j. Empty where there is none.
Texts pieces_by_index(const std::string& word, const Vocabulary& vocabulary) {
  Texts pieces;
  for (std::size_t e_j = 0; e_j < word.size();) {
    std::size_t next = 0;
    std::string piece;
    for (std::size_t e = e_j + 1; e <= word.size(); ++e) {
      const std::string spelt = (e_j > 0 ? "##" : "") + word.substr(e_j, e - e_j);
      if (!vocabulary.find(spelt)) continue;
      next = e;
      piece = spelt;
    }
    if (next == 0) return {"[UNK]"};
    pieces.push_back(piece);
    e_j = next;
  }
  return pieces;
}

std::string random_word(Rng& rng, Index longest) {
  std::string word;
  const Index length = 1 + rng.below(longest);
  for (Index i = 0; i < length; ++i) word += static_cast<char>('a' + rng.below(3));
  return word;
}

}  // namespace

TEST_CASE("tokens.pieces of a word that is in the vocabulary is that word", "[tokens.pieces]") {
  expect_pieces("cat", {"cat"});
}

TEST_CASE("tokens.pieces spells what goes on inside a word with ##", "[tokens.pieces]") {
  expect_pieces("cata", {"cat", "##a"});
  expect_pieces("catable", {"cat", "##able"});
}

TEST_CASE("tokens.pieces looks inside a word for ## pieces only", "[tokens.pieces]") {
  expect_pieces("at", {"a", "##t"});
  expect_pieces("aa", {"a", "##a"});
}

TEST_CASE("tokens.pieces takes the longest piece, not the first that fits", "[tokens.pieces]") {
  expect_pieces("caat", {"ca", "##at"});
  expect_pieces("catt", {"cat", "##t"});
}

TEST_CASE("tokens.pieces of a word in which nothing fits at some point is [UNK] alone",
          "[tokens.pieces]") {
  expect_pieces("xyz", {"[UNK]"});
  expect_pieces("catx", {"[UNK]"});
}

TEST_CASE("tokens.pieces does not go back: a long first piece can make the word unknown",
          "[tokens.pieces]") {
  expect_pieces("unbelievable", {"[UNK]"});  // though un ##believ ##able would fit
}

TEST_CASE("tokens.pieces cuts a word at the largest e for which the letters up to e are a piece",
          "[tokens.pieces]") {
  Rng rng{34};
  for (int round = 0; round < 200; ++round) {
    Texts tokens{"[UNK]", "a", "##c"};
    for (Index i = 0; i < 8; ++i)
      tokens.push_back((rng.below(2) == 0 ? "##" : "") + random_word(rng, 3));
    const Vocabulary vocabulary(tokens);
    const std::string word = random_word(rng, 7);
    expect_pieces(word, pieces_by_index(word, vocabulary), vocabulary);
  }
}
