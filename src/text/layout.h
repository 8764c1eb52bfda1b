#pragma once

#include <optional>
#include <span>

#include "text/pieces.h"
#include "text/tokens.h"

namespace glassbert {

// How BERT lays out its input (Devlin et al. 2018, section 3): [CLS] first [SEP], with types 0, and
// where there is a second text, second [SEP], with types 1. Throws FileError where the vocabulary
// lacks [CLS] or [SEP].
Tokens lay_out(const Vocabulary& vocabulary, std::span<const Piece> first,
               std::optional<std::span<const Piece>> second, bool add_special_tokens);

// How many tokens lay_out adds.
inline Index added_tokens(bool pair) { return pair ? 3 : 2; }

// The same with [PAD] at the end, mask 0, up to `length` tokens; longer ones stay as they are.
Tokens pad(const Vocabulary& vocabulary, Tokens tokens, Index length);

}  // namespace glassbert
