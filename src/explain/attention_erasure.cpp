#include "explain/attention_erasure.h"

#include "explain/attention_rows.h"

namespace glassbert {

// eq erase.row
void erase_keys(std::span<real> row, std::span<const Index> keys, Erase how) {
  for (const Index key : keys) row[key] = 0;
  if (how == Erase::zero) return;
  double sum = 0;
  for (const real weight : row) sum += weight;
  if (sum > 0)
    for (real& weight : row) weight = static_cast<real>(weight / sum);
}

Explanation explain_by_attention_erasure(Question& question, const Choices& choices) {
  const Index L = question.bert().config.L;
  const Index lowest = choices.all_layers ? 0 : layer_of(choices, L);
  const Index top = choices.all_layers ? L - 1 : lowest;
  const std::vector<Index> keys = question.keys();
  const auto hooks = [&](Index first, Index) {
    const auto erase = [&keys, &choices, first](Index sequence, Tensor& probs) {
      const std::span key = std::span(keys).subspan(first + sequence, 1);
      for (Index r = 0; r < probs.rows(); ++r) erase_keys(probs.row(r), key, choices.erase);
    };
    Hooks in_layers;
    for (Index l = lowest; l <= top; ++l) in_layers.push_back({Site::probs, l, erase, {}});
    return in_layers;
  };
  question.run();
  const double whole = question.value();
  const std::vector<double> without = question.values_from(lowest, std::ssize(keys), hooks);
  Tensor scores(Shape{question.T()});
  for (Index i = 0; i < std::ssize(keys); ++i)
    scores(keys[i]) = static_cast<real>(whole - without[i]);
  const std::string where = choices.all_layers ? "all layers" : join("layer ", lowest);
  const char* how = choices.erase == Erase::zero ? "not renormalised" : "rows renormalised";
  return {
      scores,
      Along::tokens,
      Along::tokens,
      {{"choices", join("F less F without that key in every head and row of ", where, ", ", how)}}};
}

}  // namespace glassbert
