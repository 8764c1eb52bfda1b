#include "draw/text.h"

#include "draw/label.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

const TextStyle style{12, Weight::regular, {}};

}  // namespace

TEST_CASE("a text ends where its width says") {
  Font font;
  Canvas canvas(300, 40);
  const std::string text = "because it was ##ing 你";
  CHECK(draw_text(canvas, font, text, 7, 20, style) == 7 + text_width(font, text, style));
  CHECK(text_width(font, "", style) == 0);
}

TEST_CASE("a text that fits stays whole, a longer one ends in an ellipsis and fits") {
  Font font;
  const std::string text = "internationalisation";
  const int width = text_width(font, text, style);
  CHECK(cut_to_width(font, text, width, style) == text);
  for (int limit = 12; limit < width; ++limit) {
    const std::string cut = cut_to_width(font, text, limit, style);
    CHECK(cut.ends_with("…"));
    CHECK(text_width(font, cut, style) <= limit);
  }
}

TEST_CASE("wrapped lines fit and hold all words in order") {
  Font font;
  const std::string text = "one two three four five six seven";
  const std::vector<std::string> lines = wrap(font, text, 60, style);
  CHECK(lines.size() > 2);
  std::string together;
  for (const std::string& line : lines) {
    CHECK(text_width(font, line, style) <= 60);
    together += (together.empty() ? "" : " ") + line;
  }
  CHECK(together == text);
  CHECK(wrap(font, "", 60, style).empty());
  CHECK(wrap(font, "short", 60, style) == std::vector<std::string>{"short"});
}

TEST_CASE("a word longer than a line is broken within") {
  Font font;
  const std::string word(100, 'w');
  std::string together;
  for (const std::string& line : wrap(font, word, 60, style)) {
    CHECK(text_width(font, line, style) <= 60);
    together += line;
  }
  CHECK(together == word);
  CHECK(wrap(font, "ab", 1, style) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("repeated words are numbered in order, special tokens are dimmed and not numbered") {
  const std::vector<Label> labels = make_labels(
      std::vector<std::string>{"[CLS]", "the", "cat", "the", "[MASK]", "[SEP]", "[SEP]", "[PAD]"});
  REQUIRE(labels.size() == 8);
  CHECK(labels[1].number == 1);
  CHECK(labels[3].number == 2);
  CHECK(labels[2].number == 0);
  CHECK(labels[5].number == 0);
  for (const std::size_t special : {0, 4, 5, 6, 7}) CHECK(labels[special].is_special);
  CHECK_FALSE(labels[2].is_special);
  CHECK(labels[1].text == "the");
}

TEST_CASE("a label of a hundred letters keeps its limit and its number") {
  Font font;
  const std::vector<Label> labels =
      make_labels(std::vector<std::string>{std::string(100, 'x'), std::string(100, 'x')});
  CHECK(label_width(font, labels[1], 120, 12) <= 120);
  CHECK(label_width(font, labels[1], 120, 12) > 100);
  Canvas canvas(140, 30);
  draw_label(canvas, font, labels[1], 120, 0, 20, 12);
  for (int x = 121; x < 140; ++x) {
    for (int y = 0; y < 30; ++y) REQUIRE(canvas.at(x, y) == white);
  }
}
