#pragma once

#include "bert/bert.h"

namespace glassbert {

// The attention block of a layer once more, on the same hidden states and with the same weights,
// but with all columns as one head of size H. Its scores are the sum of the heads' scores over the
// root of A, and there is one map for all columns of the values. The fields query to attention_out.
LayerTrace attend_as_one_head(const Bert& bert, const Trace& trace, Index layer);

}  // namespace glassbert
