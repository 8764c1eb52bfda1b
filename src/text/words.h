#pragma once

#include <string_view>
#include <vector>

namespace glassbert {

// Code points begin .. end of a text.
struct Word {
  std::size_t begin, end;
};

// The second half of BERT's basic tokenizer: white space separates words and is left out, each
// punctuation character is a word. The text is normalized: its only white space is U+0020.
std::vector<Word> split_words(std::u32string_view text);

}  // namespace glassbert
