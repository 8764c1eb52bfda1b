#include "explain/chefer.h"

#include <algorithm>

#include "explain/attention_rows.h"
#include "explain/rollout.h"
#include "math/matmul.h"

namespace glassbert {

// eq chefer.layer
Tensor wanted_attention(const Tensor& probs, const Tensor& d_probs) {
  check_rank(probs, 3, "wanted_attention: probs");
  const Index A = probs.dim(0), T = probs.dim(1);
  check_shape(probs, Shape{A, T, T}, "wanted_attention: probs");
  check_shape(d_probs, probs.shape(), "wanted_attention: d_probs");
  Tensor wanted(Shape{T, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) {
      double sum = 0;
      for (Index a = 0; a < A; ++a)
        sum += std::max(double(probs(a, t, s)) * double(d_probs(a, t, s)), 0.0);
      wanted(t, s) = static_cast<real>(sum / static_cast<double>(A));
    }
  return wanted;
}

// eq chefer
Tensor chefer(std::span<const Tensor> maps, std::span<const Tensor> d_maps) {
  check(!maps.empty(), "chefer: no layers");
  check(maps.size() == d_maps.size(), "chefer: ", maps.size(), " maps and ", d_maps.size(),
        " derivatives");
  const Index T = maps[0].dim(1);
  Tensor R(Shape{T, T});
  for (Index t = 0; t < T; ++t) R(t, t) = 1;
  for (std::size_t l = 0; l < maps.size(); ++l)
    R = add(R, matmul(wanted_attention(maps[l], d_maps[l]), R));
  return R;
}

Explanation explain_by_chefer(Question& question, const Choices& choices) {
  const Config& config = question.bert().config;
  const std::string layers = name_layer_range(choices, config.L);
  const Trace d = question.derivatives(Wanted::maps, choices.from_layer);
  std::vector<Tensor> maps, d_maps;
  for (Index l = choices.from_layer; l <= layer_of(choices, config.L); ++l) {
    maps.push_back(question.run().layers[l].probs[0]);
    d_maps.push_back(d.layers[l].probs[0]);
  }
  Explanation answer = rows_of_map(chefer(maps, d_maps), choices);
  answer.notes = {
      {"choices", join(layers, ", mean of relu(weight times derivative) over ", config.A,
                       " heads, rows not normalised, the 1 that a token "
                       "begins with kept")}};
  return answer;
}

}  // namespace glassbert
