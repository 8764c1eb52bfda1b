#include "text/word_texts.h"

#include "core/check.h"

namespace glassbert {

std::vector<std::u32string> word_texts(const Tokens& tokens, std::u32string_view text) {
  std::vector<Offset> words;
  for (Index n = 0; n < tokens.size(); ++n) {
    if (tokens.words[n] < 0) continue;
    if (tokens.words[n] == std::ssize(words)) words.push_back(tokens.offsets[n]);
    words.back().end = tokens.offsets[n].end;
  }
  std::vector<std::u32string> texts;
  for (const Offset& word : words) {
    check(word.end <= std::ssize(text), "word_texts: a word ends at ", word.end, " of ",
          text.size());
    texts.emplace_back(text.substr(word.begin, word.end - word.begin));
  }
  return texts;
}

}  // namespace glassbert
