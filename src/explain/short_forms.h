#pragma once

#include <string>
#include <vector>

#include "bert/bert.h"

namespace glassbert {

// How well shorter formulas stand for a layer of the encoder, y = LN(m + FFN(m)) with
// m = LN(Attn(x) + x). G formulas, L layers; an entry is the mean relative error over the tokens.
struct ShortForms {
  std::vector<std::string> names;  // G: "x", "Attn(x) + x", ...
  Tensor errors;                   // (G,L): how far each is from y
  Tensor normalised;               // (G,L): the same after a LayerNorm of both, with factor 1 and
                                   // shift 0: lengths don't count any more, only directions
};

// Tries, on the hidden states of a trace (Depth::everything): x as it is; the short form
// Attn(x) + x; m; m + FFN(m); and last the short form in this and all layers before, so that x is
// no longer BERT's own.
ShortForms try_short_forms(const Bert& bert, const Trace& trace);

}  // namespace glassbert
