#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// Activation patching, or causal tracing (Meng et al. 2022, section 2): where the state of the
// clean run is enough to bring its answer back. A corrupted input is run; at one layer's input and
// one position its hidden state is replaced by the clean run's; what follows is computed again:
//   (F_patched - F_corrupt) / (F_clean - F_corrupt)
// 0: nothing restored, 1: all of it. Row l is hidden.l: row 0 the embeddings after their LayerNorm,
// row L the last layer's output. Throws std::invalid_argument without --corrupt-ids, and where F is
// the same for both inputs.  (L+1,T)
Explanation explain_by_patching(Question& question, const Choices& choices);

}  // namespace glassbert
