#include "explain/attention.h"

#include "explain/attention_rows.h"

namespace glassbert {

Explanation explain_by_attention(Question& question, const Choices& choices) {
  const Config& config = question.bert().config;
  const Trace& run = question.run(Depth::attention);
  const Tensor& heads = run.layers[layer_of(choices, config.L)].probs[0];
  const Tensor weights = mean_of_heads(heads_of(heads, choices.head));
  Explanation answer = rows_of_map(weights, choices);
  answer.notes = {{"choices", name_layer_and_heads(choices, config.L, config.A)},
                  {"row_sum_error", largest_row_error(weights)}};
  return answer;
}

}  // namespace glassbert
