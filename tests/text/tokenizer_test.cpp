#include "text/tokenizer.h"

#include "core/file_error.h"
#include "core/utf8.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

using Texts = std::vector<std::string>;
using Numbers = std::vector<Index>;

// 0 [PAD], 1 [UNK], 2 [CLS], 3 [SEP], 4 [MASK], then these.
const Texts little = {"the",  "river", "##bank", "##s", "cafe", "a", "##a", "ab", "##b",  "##bcd",
                      "mask", "[",     "]",      ",",   ".",    "!", "か",  "ᄒ", "##ᅡ", "##ᆫ",
                      "中",   "x",     "##x",    "i",   "é",    "É", "$",   "##i̇"};

Tokenizer little_tokenizer(const TokenizerOptions& options = {}) {
  Texts tokens(special_tokens.begin(), special_tokens.end());
  tokens.insert(tokens.end(), little.begin(), little.end());
  return Tokenizer(Vocabulary(tokens), options);
}

EncodeOptions bare() {
  EncodeOptions options;
  options.add_special_tokens = false;
  return options;
}

// The tokens of the text alone.
Texts tokens_of(std::string_view text, const TokenizerOptions& options = {}) {
  return little_tokenizer(options).encode(text, {}, bare()).text;
}

std::vector<Offset> offsets_of(std::string_view text) {
  return little_tokenizer().encode(text, {}, bare()).offsets;
}

}  // namespace

TEST_CASE("words split at spaces and punctuation, and into the longest pieces from the left") {
  CHECK(tokens_of("The riverbanks, the\triver!") ==
        Texts{"the", "river", "##bank", "##s", ",", "the", "river", "!"});
}

TEST_CASE("characters of no width vanish and join what they stood between") {
  CHECK(tokens_of("ri\u00ADver\u200Bbank \uFEFFthe") == Texts{"river", "##bank", "the"});
  CHECK(tokens_of(std::string_view("ri\0ver", 6)) == Texts{"river"});
}

TEST_CASE("vertical tab, form feed and U+0085 vanish; tab, line ends and U+2028 separate") {
  CHECK(tokens_of("ri\vver ri\fver ri\u0085ver") == Texts{"river", "river", "river"});
  CHECK(tokens_of("the\triver\nthe\rriver\u2028the\u2029river\u00A0the") ==
        Texts{"the", "river", "the", "river", "the", "river", "the"});
}

TEST_CASE("a text of marks, spaces or nothing gives no token") {
  for (const char* text : {"", " \n", "\u0301\u0302", "\u200B\u00AD", "\uFFFD"})
    CHECK(tokens_of(text).empty());
}

TEST_CASE("a word over the limit is unknown, marks not counted") {
  std::string letters = "x", marked = "x\u0301";
  for (int i = 1; i < 100; ++i) {
    letters += "x";
    marked += "x\u0301";
  }
  CHECK(tokens_of(letters).size() == 100);
  CHECK(tokens_of(marked).size() == 100);
  CHECK(tokens_of(letters + "x") == Texts{"[UNK]"});
}

TEST_CASE("Hangul falls into its letters, kana loses its voicing, an ideograph is a word") {
  CHECK(tokens_of("한") == Texts{"ᄒ", "##ᅡ", "##ᆫ"});
  CHECK(tokens_of("が") == Texts{"か"});
  CHECK(tokens_of("a中a") == Texts{"a", "中", "a"});
  TokenizerOptions joined;
  joined.tokenize_chinese_chars = false;
  CHECK(tokens_of("a中a", joined) == Texts{"[UNK]"});
}

TEST_CASE("special tokens are found inside words, in their exact spelling only") {
  CHECK(tokens_of("the[MASK]river[SEP]") == Texts{"the", "[MASK]", "river", "[SEP]"});
  CHECK(tokens_of("[mask]") == Texts{"[", "mask", "]"});
  CHECK(tokens_of("[[MASK]]") == Texts{"[", "[MASK]", "]"});
  CHECK(little_tokenizer().encode("[CLS]", {}, bare()).special == std::vector<int>{0});
}

TEST_CASE("words of never_split stay whole between white space") {
  TokenizerOptions options;
  options.never_split = {"RIVER.S", "##bank"};
  CHECK(tokens_of("the RIVER.S ##bank", options) == Texts{"the", "[UNK]", "##bank"});
  CHECK(tokens_of("##bank! ##bank", options) == Texts{"[UNK]", "[UNK]", "[UNK]", "!", "##bank"});
}

TEST_CASE("greedy is not optimal: the longest first piece can make a word unknown") {
  CHECK(tokens_of("abcd") == Texts{"[UNK]"});  // though a, ##bcd would fit
  CHECK(tokens_of("aab") == Texts{"a", "##a", "##b"});
}

TEST_CASE("a cased tokenizer leaves letters and accents as they are, unless told to strip") {
  TokenizerOptions cased;
  cased.do_lower_case = false;
  CHECK(tokens_of("é É e\u0301 café", cased) == Texts{"é", "É", "[UNK]", "[UNK]"});
  cased.strip_accents = true;
  CHECK(tokens_of("café", cased) == Texts{"cafe"});
  CHECK(tokens_of("Café", cased) == Texts{"[UNK]"});
}

TEST_CASE("lower-casing without stripping keeps accents and the dot of the Turkish capital") {
  TokenizerOptions accents;
  accents.strip_accents = false;
  CHECK(tokens_of("É", accents) == Texts{"é"});
  CHECK(tokens_of("xİ", accents) == Texts{"x", "##i̇"});
  CHECK(tokens_of("İ") == Texts{"i"});
}

TEST_CASE("offsets count code points of the original, without removed characters at the edges") {
  CHECK(offsets_of("  Cafe\u0301, \u200Briver\u200Bbank") ==
        std::vector<Offset>{{2, 6}, {7, 8}, {10, 15}, {16, 20}});
  CHECK(offsets_of("한 \U0001F600[MASK]") ==
        std::vector<Offset>{{0, 1}, {0, 1}, {0, 1}, {2, 3}, {3, 9}});
}

TEST_CASE("bytes that are not UTF-8 leave no token") {
  CHECK(tokens_of("ri\xFFver \xC0\x80the") == Texts{"river", "the"});
}

TEST_CASE("pairs are laid out with types, and words are counted through") {
  const Tokens tokens = little_tokenizer().encode("riverbanks a", "the river");
  CHECK(tokens.text ==
        Texts{"[CLS]", "river", "##bank", "##s", "a", "[SEP]", "the", "river", "[SEP]"});
  CHECK(tokens.ids == Numbers{2, 6, 7, 8, 10, 3, 5, 6, 3});
  CHECK(tokens.types == Numbers{0, 0, 0, 0, 0, 0, 1, 1, 1});
  CHECK(tokens.words == Numbers{-1, 0, 0, 0, 1, -1, 2, 3, -1});
  CHECK(tokens.special == std::vector<int>{1, 0, 0, 0, 0, 1, 0, 0, 1});
  CHECK(tokens.offsets[6] == Offset{0, 3});
  CHECK(little_tokenizer().encode("", "").types == Numbers{0, 0, 1});
}

TEST_CASE("padding is masked, special and of type 0, and longer texts stay as they are") {
  EncodeOptions options;
  options.pad_to = 5;
  const Tokens tokens = little_tokenizer().encode("the", {}, options);
  CHECK(tokens.ids == Numbers{2, 5, 3, 0, 0});
  CHECK(tokens.mask == std::vector<int>{1, 1, 1, 0, 0});
  CHECK(tokens.special == std::vector<int>{1, 0, 1, 1, 1});
  CHECK(little_tokenizer().encode("a a a a", {}, options).size() == 6);
}

TEST_CASE("truncation counts the added tokens, and a stride keeps what is cut off") {
  EncodeOptions options;
  options.max_length = 4;
  CHECK(little_tokenizer().encode("a the a river", {}, options).ids == Numbers{2, 10, 5, 3});
  options.stride = 1;
  const Tokens tokens = little_tokenizer().encode("a the a river", {}, options);
  REQUIRE(tokens.overflow.size() == 2);
  CHECK(tokens.overflow[0].ids == Numbers{2, 5, 10, 3});
  CHECK(tokens.overflow[1].text == Texts{"[CLS]", "a", "river", "[SEP]"});
  CHECK(tokens.overflow[1].words == Numbers{-1, 2, 3, -1});
  options.max_length = 1;
  CHECK_THROWS_AS(little_tokenizer().encode("a", {}, options), FileError);
}

TEST_CASE("the windows of one text of a pair each come with the whole other text") {
  EncodeOptions options;
  options.max_length = 6;
  options.truncation = Truncation::only_second;
  options.stride = 0;
  const Tokens tokens = little_tokenizer().encode("the", "a a river", options);
  CHECK(tokens.ids == Numbers{2, 5, 3, 10, 10, 3});
  REQUIRE(tokens.overflow.size() == 1);
  CHECK(tokens.overflow[0].ids == Numbers{2, 5, 3, 6, 3});
  options.truncation = Truncation::longest_first;
  CHECK_THROWS_AS(little_tokenizer().encode("the a the a", "a a river", options), FileError);
}

TEST_CASE("decoding drops special tokens, glues pieces and closes up . ? ! and comma") {
  const Tokenizer tokenizer = little_tokenizer();
  const auto decoded = [&tokenizer](std::string_view text) {
    return tokenizer.decode(tokenizer.encode(text).ids);
  };
  CHECK(decoded("The riverbanks , a [MASK] cafe !") == "the riverbanks, a cafe!");
  CHECK(decoded("$ a.") == "$ a.");
  CHECK(tokenizer.decode(Numbers{7, 8}) == "##banks");
  CHECK_THROWS_AS(tokenizer.decode(Numbers{999}), std::invalid_argument);
}

TEST_CASE("a vocabulary without [UNK] serves until a word needs it") {
  const Tokenizer tokenizer(Vocabulary({"[CLS]", "[SEP]", "elm"}));
  CHECK(tokenizer.encode("elm").ids == Numbers{0, 2, 1});
  CHECK_THROWS_AS(tokenizer.encode("oak"), FileError);
}
