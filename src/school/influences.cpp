#include "school/influences.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "bert/interventions.h"

namespace glassbert {

Hooks all_uniform(const Config& config, const Batch& batch) {
  Hooks hooks;
  for (Index l = 0; l < config.L; ++l)
    for (Hook& hook : uniform_layer(l, config, batch)) hooks.push_back(std::move(hook));
  return hooks;
}

Hooks keep_attention_below(Index last) {
  const auto look = [](Index, Tensor&) {};
  const auto stop = [](Index, Tensor& d) { std::ranges::fill(d.values(), real{0}); };
  Hooks hooks;
  for (Index l = 0; l < last; ++l)
    for (const Site site : {Site::query, Site::key}) hooks.push_back({site, l, look, stop});
  return hooks;
}

namespace {

// A weight that is punished: in which map, and at which place of it.
template <class Visit>
void for_each_weight(const Tensor& probs, Index key, const Visit& visit) {
  for (Index a = 0; a < probs.dim(0); ++a)
    for (Index t = 0; t < probs.dim(1); ++t)
      if (t != key) visit(a, t);
}

}  // namespace

ExtraLoss hide_token(const Trace& trace, std::span<const Example> examples, Index token,
                     double strength) {
  ExtraLoss loss;
  const Index L = std::ssize(trace.layers), S = std::ssize(examples);
  loss.d_trace.hidden.resize(trace.hidden.size());
  loss.d_trace.layers.resize(trace.layers.size());
  std::vector<Index> key(examples.size());  // T where the token isn't
  double weights = 0;
  for (Index s = 0; s < S; ++s) {
    const auto& ids = examples[s].sequence.ids;
    key[s] = std::ranges::find(ids, token) - ids.begin();
    if (key[s] < std::ssize(ids))
      weights += double(L * trace.layers[0].probs[s].dim(0) * (std::ssize(ids) - 1));
  }
  for (Index l = 0; l < L; ++l) {
    loss.d_trace.layers[l].probs.resize(examples.size());
    for (Index s = 0; s < S; ++s) {
      const Tensor& P = trace.layers[l].probs[s];
      Tensor& d_P = loss.d_trace.layers[l].probs[s];
      if (key[s] == P.dim(1)) continue;
      d_P = Tensor(P.shape());
      for_each_weight(P, key[s], [&](Index a, Index t) {
        const double others = std::max(1 - double(P(a, t, key[s])), 1e-6);
        loss.value -= strength / weights * std::log(others);
        d_P(a, t, key[s]) = static_cast<real>(strength / weights / others);
      });
    }
  }
  return loss;
}

}  // namespace glassbert
