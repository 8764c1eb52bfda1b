#pragma once

#include <span>

#include "bert/trace.h"
#include "train/example.h"

namespace glassbert {

// What the targets of a batch say of a run.
struct Loss {
  double value = 0;   // what training makes small
  Index targets = 0;  // words and classes that were asked for
  Index hits = 0;     // of them, those that no other answer scored higher than
  Trace d_trace;      // the value's own derivatives, for `backward`
};

// The cross-entropy of what the examples ask: the mean over all masked words of the batch, plus the
// mean over sequences for the next sentence, plus that for the class (Devlin et al. 2018, section
// 3.1); a term that no example asks for is left out. `trace` is a run of stack(examples). Throws
// std::invalid_argument where the model has no head for what is asked, or fewer classes or words.
Loss loss_of(const Trace& trace, std::span<const Example> examples);

}  // namespace glassbert
