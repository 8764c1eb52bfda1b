// Lesson 03: how does a text become numbers? Words, pieces, ids, characters, and what is lost.
#include <algorithm>

#include "core/utf8.h"
#include "shell/lesson.h"
#include "text/coverage.h"
#include "text/longest_pieces.h"
#include "text/word_texts.h"

namespace glassbert {
// The wrong answer shown beside ours: tests/mutants/tokens.pieces/shortest.cpp
std::vector<std::string> shortest(const std::string& word, const Vocabulary& vocabulary);
}  // namespace glassbert

using namespace glassbert;

namespace {

// A vocabulary small enough for a sheet of paper.
void work_on_paper(Output& out) {
  const Vocabulary little({"[UNK]", "p", "play", "un", "under", "##a", "##d", "##derived", "##do",
                           "##er", "##l", "##s", "##y"});
  for (const std::string word : {"play", "players", "undo", "underived"}) {
    out << word << ':';
    for (const std::string& piece : longest_pieces(word, little)) out << ' ' << piece;
    out << "; wrong, shortest first:";
    for (const std::string& piece : shortest(word, little)) out << ' ' << piece;
    out << '\n';
  }
}

// Every token with its id and the characters it stands for, as a list and as a map.
void show_tokens(const Tokenizer& tokenizer, const std::string& text, const std::string& footer,
                 Album& album, Output& out) {
  const Tokens tokens = tokenizer.encode(text);
  const std::u32string characters = decode_utf8(text);
  Table table({"token", "id", "word", "characters"});
  Matrix map =
      plain_map("", coverage(tokens, std::ssize(characters)), ScaleKind::unit, "stands for it");
  map.rows = tokens.text, map.row_title = "token";
  map.column_title = "character of the text, with its place";
  for (Index c = 0; c < std::ssize(characters); ++c)
    map.columns[c] += " " + encode_utf8(characters[c]);
  for (Index n = 0; n < tokens.size(); ++n)
    table.add({tokens.text[n], join(tokens.ids[n]), join(tokens.words[n]),
               join(tokens.offsets[n].begin, " to ", tokens.offsets[n].end)});
  out << table.text();
  album.add("characters", Heatmap{{"which token stands for which character", text, footer}, {map}});
}

void show_losses(const Tokenizer& tokenizer, Output& out) {
  Table table({"text", "read back from the ids", "same"});
  for (const std::string text : {"the cat sat.", "The Cat sat.", "a  b\tc", "café naïve", "don't",
                                 "3.14", "unbelievability", "I ♥ 🙂"}) {
    const std::string back = tokenizer.decode(tokenizer.encode(text).ids);
    table.add({text, back, back == text ? "yes" : "no"});
  }
  out << table.text();
}

// How many pieces each word of the text has, and the same word spelt backwards.
void count_pieces(const Tokenizer& tokenizer, const std::string& text, const std::string& footer,
                  Album& album) {
  std::vector<std::u32string> words = word_texts(tokenizer.encode(text), decode_utf8(text));
  std::erase_if(words, [](const std::u32string& word) { return word.size() < 3; });
  const Tensor none(Shape{std::ssize(words)});
  Bars bars{{"pieces of a word", text, footer}, {}, {{"as written", none}}, "pieces"};
  bars.series.push_back({"spelt backwards", none, true});
  for (Index w = 0; w < std::ssize(words); ++w) {
    bars.names.push_back(encode_utf8(words[w]));
    for (Series& series : bars.series) {
      series.values(w) = static_cast<real>(tokenizer.pieces(encode_utf8(words[w])).size());
      std::ranges::reverse(words[w]);
    }
  }
  if (!words.empty()) album.add("pieces", bars);
}

void lesson(const std::vector<std::string>&, Output& out) {
  work_on_paper(out);
  Album album("03-tokens", out);
  const Model model = open_model(lesson_model("world-mlm"));
  const Input input =
      encode(model, lesson_text("The baker didn't reopen the lovely café after Schrödinger left."));
  const std::string &text = input.text->text, footer = model.name() + " · tokens.pieces";
  show_tokens(*model.tokenizer, text, footer, album, out);
  count_pieces(*model.tokenizer, text, footer, album);
  ask("which of \"The Cat sat.\", \"café naïve\", \"don't\", \"3.14\" come back from their ids?",
      out);
  show_losses(*model.tokenizer, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
