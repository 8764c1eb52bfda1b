#include "text/learn_vocabulary.h"

#include <algorithm>

#include "support/catch.h"
#include "text/tokenizer.h"

using namespace glassbert;

namespace {

// Special tokens, and every printable character of ASCII but capitals, first in a word or inside.
constexpr Index fixed = 5 + 2 * (94 - 26);

std::vector<std::string> learned(const WordCounts& counts, Index size) {
  return learn_vocabulary(counts, size);
}

}  // namespace

TEST_CASE("words are counted as BERT's basic tokenizer finds them") {
  WordCounts counts;
  count_words("The dog didn't see THE dog.", counts);
  CHECK(counts ==
        WordCounts{{"'", 1}, {".", 1}, {"didn", 1}, {"dog", 2}, {"see", 1}, {"t", 1}, {"the", 2}});
}

TEST_CASE("the most frequent neighbours are joined first, equals in alphabetical order") {
  // ab stands 5 times at the start of a word, b c 3 times, x y twice.
  const WordCounts counts = {{"abc", 3}, {"ab", 2}, {"xy", 2}, {"uv", 2}};
  const std::vector<std::string> tokens = learned(counts, fixed + 4);
  const std::vector<std::string> made(tokens.end() - 4, tokens.end());
  CHECK(made == std::vector<std::string>{"ab", "abc", "uv", "xy"});
}

TEST_CASE("a word that repeats a pair is joined from the left") {
  const std::vector<std::string> tokens = learned({{"aaaa", 3}}, fixed + 2);
  const std::vector<std::string> made(tokens.end() - 2, tokens.end());
  CHECK(made == std::vector<std::string>{"##aa", "##aaa"});
}

TEST_CASE("letters and signs are always there, so no English text has an unknown word") {
  const std::vector<std::string> tokens = learned({{"dog", 1}}, 200);
  const Tokenizer tokenizer{Vocabulary(tokens)};
  const Tokens found = tokenizer.encode("A dog's #1 zebra: 'quite (odd)'!");
  CHECK(std::count(found.text.begin(), found.text.end(), "[UNK]") == 0);
  CHECK(std::count(found.text.begin(), found.text.end(), "dog") == 1);
  CHECK(tokens[0] == "[PAD]");
  CHECK(std::count(tokens.begin(), tokens.end(), "##dog") == 0);
}

TEST_CASE("characters beyond ASCII that occur are pieces, too") {
  const std::vector<std::string> tokens = learned({{"\xC3\xA6on", 1}}, 500);
  CHECK(std::count(tokens.begin(), tokens.end(), "\xC3\xA6") == 1);
  CHECK(std::count(tokens.begin(), tokens.end(), "##\xC3\xA6") == 1);
  CHECK(std::count(tokens.begin(), tokens.end(), "\xC3\xA6on") == 1);
}

TEST_CASE("no token comes twice, and there are never more than asked for") {
  WordCounts counts;
  count_words("one two three four five six seven eight nine ten eleven twelve", counts);
  for (const Index size : {fixed, fixed + 10, fixed + 500}) {
    std::vector<std::string> tokens = learned(counts, size);
    CHECK(static_cast<Index>(tokens.size()) <= size);
    std::sort(tokens.begin(), tokens.end());
    CHECK(std::adjacent_find(tokens.begin(), tokens.end()) == tokens.end());
  }
  CHECK_THROWS(learned(counts, fixed - 1));
}
