#include "train/training_text.h"

#include "support/catch.h"
#include "support/error_of.h"
#include "support/little_checkpoint.h"

using namespace glassbert;

namespace {

Tokenizer little_tokenizer() {
  return Tokenizer(Vocabulary::parse(little_vocabulary, "vocab.txt"));
}

std::string error_in(const std::string& file) {
  return error_of([&] { parse_labelled_texts(file, "data.tsv"); });
}

}  // namespace

TEST_CASE("texts stand one a line; a tab parts two segments; empty lines are passed over") {
  const auto lines = parse_texts("the cat sat\r\n\nthe dog ran\tit was red\n", "texts");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text == "the cat sat");
  CHECK_FALSE(lines[0].pair.has_value());
  CHECK(lines[1].number == 3);
  CHECK(lines[1].pair == "it was red");
}

TEST_CASE("labelled texts have the label first") {
  const auto lines = parse_labelled_texts("good\ta big cat\nbad\ta dog\tnot red", "data.tsv");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].label == "good");
  CHECK(lines[0].text == "a big cat");
  CHECK(lines[1].pair == "not red");
  CHECK(labels_of(lines, "data.tsv") == std::vector<std::string>{"bad", "good"});
}

TEST_CASE("a faulty line is named by its number") {
  CHECK_THAT(error_in("1\tthe cat\n0 the dog\n"), holds("data.tsv: line 2: no tab"));
  CHECK_THAT(error_in("1\tthe cat\n\n0\t \n"), holds("data.tsv: line 3: column 2 of 2 is empty"));
  CHECK_THAT(error_in("\tthe cat\n"), holds("line 1: column 1 of 2 is empty"));
  CHECK_THAT(error_in("1\ta\tb\tc\n"), holds("line 1: 4 columns"));
  CHECK_THAT(error_in("1\tthe cat\n0\tth\xff\n"), holds("line 2: byte 5 is not UTF-8"));
  CHECK_THAT(error_in("\n\n"), holds("data.tsv: there are no texts in it"));
  CHECK_THAT(error_of([] { parse_texts("a\tb\tc\n", "t"); }), holds("t: line 1: 3 columns"));
  const auto same = parse_labelled_texts("1\ta\n1\tb\n", "d");
  CHECK_THAT(error_of([&] { labels_of(same, "d"); }), holds("d: all lines have the label \"1\""));
}

TEST_CASE("texts are encoded with their words and labels, cut to a length") {
  const Tokenizer tokenizer = little_tokenizer();
  const auto lines = parse_labelled_texts("yes\tthe cats sat\nno\ta dog\tit ran\n", "d");
  const auto texts = encode(lines, tokenizer, 17, {"no", "yes"}, "d");
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].sequence.ids == std::vector<Index>{2, 5, 7, 15, 9, 3});
  CHECK(texts[0].words == std::vector<Index>{-1, 0, 1, 1, 2, -1});
  CHECK(texts[0].label == 1);
  CHECK(texts[1].sequence.types == std::vector<Index>{0, 0, 0, 0, 1, 1, 1});
  CHECK(encode(lines, tokenizer, 4, {"no", "yes"}, "d")[0].sequence.T() == 4);
  CHECK_FALSE(encode(lines, tokenizer, 17, {}, "d")[0].label.has_value());
}

TEST_CASE("a label that the model does not know is named with its line") {
  const auto lines = parse_labelled_texts("no\ta\nmaybe\ta dog\n", "d.tsv");
  CHECK_THAT(error_of([&] {
               encode(lines, little_tokenizer(), 17, {"no", "yes"}, "d.tsv");
             }),
             holds("d.tsv: line 2: unknown label \"maybe\""));
}
