#include "bert/parameters.h"

#include <algorithm>
#include <array>

namespace glassbert {

namespace {

// The six matrices of a layer.
std::array<Linear*, 6> matrices_of(LayerParameters& layer) {
  auto& [attention, feed_forward] = layer;
  return {&attention.query,  &attention.key,      &attention.value,
          &attention.output, &feed_forward.inner, &feed_forward.output};
}

}  // namespace

void pack(Bert& bert) {
  for (LayerParameters& layer : bert.layers) pack(layer);
  pack_heads(bert);
}

void pack(LayerParameters& layer) {
  for (Linear* x : matrices_of(layer)) x->pack();
}

void pack_backward(Bert& bert) {
  for (LayerParameters& layer : bert.layers)
    for (Linear* x : matrices_of(layer)) x->pack_backward();
}

void pack_heads(Bert& bert) {
  if (bert.pooler) bert.pooler->pack();
  if (bert.masked_word) bert.masked_word->transform.pack();
}

void initialise_missing(Bert& bert, Rng& rng) {
  for_each_parameter(bert, [&](const std::string&, Tensor& x, const Shape& shape, Kind kind) {
    if (!x.empty()) return;
    const bool drawn = kind == Kind::weight || kind == Kind::embedding;
    x = drawn ? normal(rng, shape, 0, bert.config.initializer_range) : Tensor(shape);
    if (kind == Kind::norm_weight) std::ranges::fill(x.values(), real{1});
  });
}

Bert random_bert(const Config& config, Rng& rng) {
  Bert bert;
  bert.config = config;
  bert.layers.resize(config.L);
  bert.pooler.emplace();
  initialise_missing(bert, rng);
  if (config.padding >= 0) std::ranges::fill(bert.embeddings.word.row(config.padding), real{0});
  return bert;
}

}  // namespace glassbert
