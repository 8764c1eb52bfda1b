#include "explain/tied_gradient.h"

#include <algorithm>
#include <utility>

namespace glassbert {

TiedGradient tied_gradient(Bert bert, const Sequence& sequence, const Objective& objective) {
  check(bert.masked_word && bert.config.tied,
        "tied_gradient: this model has no decoder that is tied to the word embeddings");
  bert.masked_word->decoder = bert.embeddings.word;  // the same numbers, untied: two gradients
  bert.config.tied = false;
  const Trace trace = forward(bert, sequence);
  Trace d_trace = objective(trace).d_trace;
  Bert d = *backward(bert, trace, std::move(d_trace), {}, Wanted::parameters).parameters;
  return {std::move(d.embeddings.word), std::move(d.masked_word->decoder)};
}

Bert random_tied_bert(const Config& config, Rng& rng) {
  Bert bert = random_bert(config, rng);
  bert.config.tied = true;
  bert.masked_word.emplace();
  for_each_parameter(bert, [&](const std::string&, Tensor& x, const Shape& shape, Kind kind) {
    if (!x.empty()) return;
    x = kind == Kind::weight ? normal(rng, shape, 0, config.initializer_range) : Tensor(shape);
    if (kind == Kind::norm_weight) std::ranges::fill(x.values(), real{1});
  });
  return bert;
}

}  // namespace glassbert
