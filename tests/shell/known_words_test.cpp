#include "shell/known_words.h"

#include "io/file.h"
#include "support/catch.h"
#include "support/temporary_folder.h"
#include "text/tokenizer.h"

using namespace glassbert;

namespace {

const Tokenizer& few_words() {
  static const Tokenizer tokenizer{Vocabulary(std::vector<std::string>{
      "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "dog", "s", "##s", "!", "x", "do"})};
  return tokenizer;
}

std::vector<std::string> unknown(const std::string& text,
                                 const std::optional<std::string>& pair = {}) {
  return unknown_words(few_words().encode(text, pair), {text, pair}, {"the", "dogs"});
}

}  // namespace

TEST_CASE("words that a model never saw are named whole, once, in their order") {
  CHECK(unknown("The dogs!") == std::vector<std::string>{});
  CHECK(unknown("Do the dogs, do dog?") == std::vector<std::string>{"do", ",", "dog", "?"});
  CHECK(unknown("The DOS") == std::vector<std::string>{"dos"});
}

TEST_CASE("what the vocabulary can't spell is named as it was written, in either segment") {
  CHECK(unknown("the Zebra x!", "the dogs \xC3\xA6on") ==
        std::vector<std::string>{"Zebra", "\xC3\xA6on"});
}

TEST_CASE("special tokens, letters and signs are no words") {
  CHECK(unknown("the [MASK] x ! s") == std::vector<std::string>{});
}

TEST_CASE("a folder without words.txt knows nothing of its words") {
  const TemporaryFolder folder;
  CHECK(!load_known_words(folder.path()));
  write_file(folder / "words.txt", "dog\nthe\n");
  CHECK(*load_known_words(folder.path()) == KnownWords{"dog", "the"});
}
