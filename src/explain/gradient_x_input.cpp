#include "explain/gradient_x_input.h"

namespace glassbert {

// eq gradient_input
Tensor gradient_times_input(const Tensor& x, const Tensor& d_x) {
  check_rank(x, 2, "gradient_times_input: x");
  check_shape(d_x, x.shape(), "gradient_times_input: d_x");
  const Index T = x.dim(0), H = x.dim(1);
  Tensor scores(Shape{T});
  for (Index t = 0; t < T; ++t) {
    double sum = 0;
    for (Index h = 0; h < H; ++h) sum += double(x(t, h)) * double(d_x(t, h));
    scores(t) = static_cast<real>(sum);
  }
  return scores;
}

Explanation explain_by_gradient_x_input(Question& question, const Choices&) {
  const Tensor d_words = question.derivatives(Wanted::activations).words;
  return {gradient_times_input(question.run().words, d_words),
          Along::tokens,
          Along::tokens,
          {{"choices", "word embedding times dF by it, before position, type and LayerNorm"}}};
}

}  // namespace glassbert
