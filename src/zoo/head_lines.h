#pragma once

#include "draw/lines.h"
#include "zoo/head_profile.h"

namespace glassbert {

// Some heads as lines over the tokens of a sentence, a picture without its caption. Without special
// tokens, [CLS] and [SEP] are left out as queries and as keys; weights stay as they are, so that
// rows no longer sum to 1. (A text that has nothing else keeps them.)
Lines head_lines(std::span<const Tensor> maps, std::span<const Specialist> heads,
                 std::span<const std::string> tokens, bool has_specials);

}  // namespace glassbert
