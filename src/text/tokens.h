#pragma once

#include <string>
#include <vector>

#include "core/real.h"

namespace glassbert {

// Code points begin .. end of the original text.
struct Offset {
  Index begin = 0, end = 0;
  bool operator==(const Offset&) const = default;
};

// An encoded text or pair of texts. Every list has one entry a token.
struct Tokens {
  std::vector<std::string> text;  // the token as the vocabulary spells it: "play", "##ing", "[SEP]"
  std::vector<Index> ids;
  std::vector<Index> types;      // 0: the first text with its [CLS] and [SEP]; 1: the second
  std::vector<int> mask;         // 0: padding
  std::vector<int> special;      // 1: added by the encoder; a [MASK] typed by the user has 0
  std::vector<Offset> offsets;   // in the text it came from; (0, 0) for added tokens
  std::vector<Index> words;      // which word it is part of, both texts counted through; -1: added
  std::vector<Tokens> overflow;  // what truncation cut off, where EncodeOptions::stride asks for it

  Index size() const { return static_cast<Index>(ids.size()); }
};

}  // namespace glassbert
