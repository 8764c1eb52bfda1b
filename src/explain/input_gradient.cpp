#include "explain/input_gradient.h"

#include "measure/relative_error.h"

namespace glassbert {

Explanation explain_by_input_gradient(Question& question, const Choices&) {
  const Trace d = question.derivatives(Wanted::activations);
  return {row_lengths(d.words),
          Along::tokens,
          Along::tokens,
          {{"choices", "length of dF by the word embedding, before position, type and LayerNorm"}}};
}

}  // namespace glassbert
