#pragma once

#include "core/tensor.h"
#include "text/tokens.h"

namespace glassbert {

// Which characters of the original text each token stands for: 1 where the offsets say so, else 0.
// A token that was added stands for none. N tokens, a text of so many code points ->
// (N,characters). Throws std::invalid_argument where an offset lies beyond the text.
Tensor coverage(const Tokens& tokens, Index characters);

}  // namespace glassbert
