#include "shell/suggest.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("the edit distance counts insertions, deletions, replacements and swaps") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("head", "head") == 0);
  CHECK(edit_distance("", "head") == 4);
  CHECK(edit_distance("head", "heads") == 1);
  CHECK(edit_distance("layer", "ayer") == 1);
  CHECK(edit_distance("layer", "later") == 1);
  CHECK(edit_distance("layer", "lyaer") == 1);
  CHECK(edit_distance("query", "value") == 5);
  CHECK(edit_distance("abcdef", "badcfe") == 3);
}

TEST_CASE("the nearest word is the one that was probably meant") {
  const std::vector<std::string> verbs{"trace", "train", "tokenize", "attend"};
  CHECK(nearest("atend", verbs) == "attend");
  CHECK(nearest("tarin", verbs) == "train");
  CHECK(nearest("tok", verbs) == "tokenize");
  CHECK(nearest("attention", {"attend", "attentive"}) == "attentive");
}

TEST_CASE("a word that resembles none gets no suggestion") {
  CHECK_FALSE(nearest("zebra", {"trace", "attend"}));
  CHECK_FALSE(nearest("", {"trace", "attend"}));
  CHECK_FALSE(nearest("trace", {}));
}
