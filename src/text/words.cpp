#include "text/words.h"

#include "text/unicode.h"

namespace glassbert {

std::vector<Word> split_words(std::u32string_view text) {
  std::vector<Word> words;
  std::size_t begin = 0;  // of the word that is being read; empty between words
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool isolated = is_punctuation(text[i]);
    if (text[i] != U' ' && !isolated) continue;
    if (begin < i) words.push_back({begin, i});
    if (isolated) words.push_back({i, i + 1});
    begin = i + 1;
  }
  if (begin < text.size()) words.push_back({begin, text.size()});
  return words;
}

}  // namespace glassbert
