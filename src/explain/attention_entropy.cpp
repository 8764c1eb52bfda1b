#include "explain/attention_entropy.h"

#include "measure/entropy.h"

namespace glassbert {

Explanation explain_by_attention_entropy(Question& question, const Choices& choices) {
  const Index L = question.bert().config.L, A = question.bert().config.A, T = question.T();
  const std::vector<Tensor> maps = attention_maps(question.run(Depth::attention));
  Tensor widths(Shape{L, A});
  for (Index l = 0; l < L; ++l) {
    const Tensor of_rows = reshaped(entropy(maps[l]), Shape{A, T});
    for (Index a = 0; a < A; ++a) {
      double sum = 0;
      for (const real nats : of_rows.row(a)) sum += nats;
      widths(l, a) =
          choices.row ? of_rows(a, *choices.row) : static_cast<real>(sum / static_cast<double>(T));
    }
  }
  const std::string rows = choices.row ? join("row ", *choices.row) : join("mean of ", T, " rows");
  return {widths, Along::heads, Along::layers, {{"choices", rows + ", in nats"}}};
}

}  // namespace glassbert
