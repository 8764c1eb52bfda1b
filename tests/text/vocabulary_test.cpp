#include "text/vocabulary.h"

#include "core/file_error.h"
#include "support/catch.h"

using namespace glassbert;
using Catch::Matchers::Contains;

namespace {

const std::string special_lines = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n";

std::vector<std::string> with_special(const std::vector<std::string>& tokens) {
  std::vector<std::string> all(special_tokens.begin(), special_tokens.end());
  all.insert(all.end(), tokens.begin(), tokens.end());
  return all;
}

}  // namespace

TEST_CASE("a token's number is its line, from 0") {
  const Vocabulary vocabulary = Vocabulary::parse(special_lines + "river\n##bank", "vocab.txt");
  CHECK(vocabulary.size() == 7);
  CHECK(vocabulary.find("[PAD]") == 0);
  CHECK(vocabulary.find("##bank") == 6);
  CHECK(vocabulary.token(5) == "river");
  CHECK(vocabulary.find("riverbank") == std::nullopt);
}

TEST_CASE("white space at a line's end is no part of a token, elsewhere it is") {
  const Vocabulary vocabulary = Vocabulary::parse(
      special_lines + "one\r\ntwo \t\xC2\xA0\v\f\xC2\x85\n three\nfo\rur\nfi ve\n", "v");
  for (const char* token : {"one", "two", " three", "fo\rur", "fi ve"})
    CHECK(vocabulary.find(token).has_value());
}

TEST_CASE("of a token listed twice the later number counts, and it is remarked on") {
  const Vocabulary vocabulary = Vocabulary::parse(special_lines + "oak\nelm\noak\n\n", "vocab.txt");
  CHECK(vocabulary.find("oak") == 7);
  CHECK(vocabulary.ids() == 9);
  CHECK(vocabulary.size() == 8);
  CHECK(vocabulary.remarks() ==
        std::vector<std::string>{"token 5, oak, comes again as 7", "token 8 is empty"});
}

TEST_CASE("a vocabulary without one of the special tokens is refused by name") {
  CHECK_THROWS_WITH(Vocabulary::parse("[PAD]\n[UNK]\n[CLS]\n[SEP]\nelm\n", "dir/vocab.txt"),
                    Contains("dir/vocab.txt: the token [MASK] is missing"));
  CHECK_THROWS_WITH(Vocabulary::parse("\xEF\xBB\xBF" + special_lines, "vocab.txt"),
                    Contains("[PAD] is missing") && Contains("byte-order mark"));
  CHECK_THROWS_AS(Vocabulary::parse("", "vocab.txt"), FileError);
}

TEST_CASE("a vocabulary that is not UTF-8 is refused with its line and byte") {
  CHECK_THROWS_WITH(Vocabulary::parse(special_lines + "elm\na\xFF\n", "vocab.txt"),
                    Contains("vocab.txt: line 7, byte 36: not UTF-8"));
}

TEST_CASE("a vocabulary with more lines than the limit is refused") {
  const std::string lines(Vocabulary::line_limit - 5, '\n');
  CHECK(Vocabulary::parse(special_lines + lines, "v").ids() == Vocabulary::line_limit);
  CHECK_THROWS_AS(Vocabulary::parse(special_lines + lines + "\n", "v"), FileError);
}

TEST_CASE("a list of tokens needs no special ones until one is asked for") {
  const Vocabulary vocabulary({"elm", "oak"});
  CHECK(vocabulary.find("oak") == 1);
  CHECK(vocabulary.require("oak") == 1);
  CHECK_THROWS_AS(vocabulary.require(unknown_token), FileError);
  CHECK_THROWS_AS(vocabulary.token(2), std::invalid_argument);
  CHECK_THROWS_AS(Vocabulary({"a\xFF"}), std::invalid_argument);
}

TEST_CASE("the longest token that a text begins with is found, inside a word the longest ## one") {
  const Vocabulary vocabulary(with_special({"sun", "sunflow", "##flower", "##flow", "s"}));
  const auto start = vocabulary.longest_prefix("sunflower", false);
  CHECK(vocabulary.token(start.id) == "sunflow");
  CHECK(start.length == 7);
  const auto rest = vocabulary.longest_prefix("flowers", true);
  CHECK(vocabulary.token(rest.id) == "##flower");
  CHECK(rest.length == 6);
  CHECK(vocabulary.longest_prefix("sun", true).length == 0);
  CHECK(vocabulary.longest_prefix("flower", false).length == 0);
  CHECK(vocabulary.longest_prefix("", false).length == 0);
}

TEST_CASE("every one of many tokens is found at its number") {
  std::vector<std::string> tokens;
  for (int i = 0; i < 5000; ++i) tokens.push_back("t" + std::to_string(i * 7919));
  const Vocabulary vocabulary(tokens);
  CHECK(vocabulary.size() == 5000);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    REQUIRE(vocabulary.find(tokens[i]) == static_cast<Index>(i));
}
