#pragma once

#include "bert/bert.h"

namespace glassbert {

// Throws FileError "training: step 17: layer 2: scores is not finite; ...", naming the first tensor
// that holds an infinity or a NaN: of the parameters, then of what the forward computed, then the
// loss, then of the derivatives from the loss downwards, then of the gradient.
[[noreturn]] void throw_not_a_number(Index step, const Bert& bert, const Trace& trace, double loss,
                                     const Gradient& gradient);

}  // namespace glassbert
