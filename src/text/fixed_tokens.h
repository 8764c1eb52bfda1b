#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/vocabulary.h"

namespace glassbert {

// Code points begin .. end of a text: one token as it stands, or ordinary text where `id` is none.
struct Stretch {
  std::size_t begin, end;
  std::optional<Index> id;
};

// The tokens that are taken from the raw text before anything else happens to it, spelt exactly:
// the special tokens anywhere, also inside a word; words of never_split between white space only.
class FixedTokens {
 public:
  // Special tokens that the vocabulary lacks are ordinary text; a word that it lacks is [UNK].
  FixedTokens(const Vocabulary& vocabulary, const std::vector<std::string>& never_split);

  // Cuts the text at the fixed tokens, leftmost first, of several the longest. No stretch is empty.
  std::vector<Stretch> cut(std::u32string_view text) const;

 private:
  struct Fixed {
    std::u32string spelling;
    Index id;
    bool alone;  // only between white space or the text's ends
  };
  const Fixed* fixed_at(std::u32string_view text, std::size_t at) const;

  std::vector<Fixed> tokens_;  // longest first
  std::u32string initials_;    // the characters that one of them begins with
};

}  // namespace glassbert
