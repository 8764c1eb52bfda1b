#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace glassbert {

struct NormalizeOptions {
  bool lower_case = true;
  bool strip_accents = true;  // before lower-casing; without it a text is not decomposed at all
  bool isolate_cjk = true;    // a space before and after each ideograph
};

// A text ready to be split: text[i] came from code point source[i] of the original.
struct NormalizedText {
  std::u32string text;
  std::vector<std::uint32_t> source;  // never descends; not every original position occurs
};

// The first half of BERT's basic tokenizer (Devlin et al. 2018, tokenization.py): removes
// characters of no meaning, makes every white space U+0020, isolates ideographs, strips accents,
// lower-cases.
class Normalizer {
 public:
  explicit Normalizer(const NormalizeOptions& options);

  // What one character becomes: nothing, one code point, or several.
  std::u32string normalize(char32_t c) const;

  // The text, character by character; its first one is code point `first` of the original.
  NormalizedText normalize(std::u32string_view text, std::uint32_t first = 0) const;

 private:
  NormalizeOptions options_;
  std::array<char32_t, 128> ascii_;  // what each ASCII character becomes; 0: nothing
};

}  // namespace glassbert
