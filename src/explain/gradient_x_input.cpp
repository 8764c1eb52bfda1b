#include "explain/gradient_x_input.h"

namespace glassbert {

Explanation explain_by_gradient_x_input(Question& question, const Choices&) {
  const Tensor d_words = question.derivatives(Wanted::activations).words;
  const Tensor& words = question.run().words;
  Tensor scores(Shape{question.T()});
  for (Index t = 0; t < question.T(); ++t) {
    double sum = 0;
    for (Index h = 0; h < words.dim(1); ++h) sum += double(words(t, h)) * double(d_words(t, h));
    scores(t) = static_cast<real>(sum);
  }
  return {scores,
          Along::tokens,
          Along::tokens,
          {{"choices", "word embedding times dF by it, before position, type and LayerNorm"}}};
}

}  // namespace glassbert
