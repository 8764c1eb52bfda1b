#include "school/influences.h"

#include <cmath>

#include "gradient/differences.h"
#include "support/catch.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

// Two runs of three tokens, two layers and two heads; the second text lacks token 9.
const std::vector<Example> texts = {{{{2, 9, 3}, {}, {}}, {}}, {{{2, 8, 3}, {}, {}}, {}}};

Trace random_maps() {
  Trace trace;
  Rng rng{3};
  trace.hidden.resize(3);
  for (int l = 0; l < 2; ++l) {
    LayerTrace layer;
    for (int s = 0; s < 2; ++s) layer.probs.push_back(uniform(rng, Shape{2, 3, 3}, 0.1, 0.6));
    trace.layers.push_back(std::move(layer));
  }
  return trace;
}

}  // namespace

TEST_CASE("hiding a token costs the mean of -log(1 - p) over what others give it") {
  const Trace trace = random_maps();
  double sum = 0;
  for (const LayerTrace& layer : trace.layers)
    for (Index a = 0; a < 2; ++a)
      for (const Index t : {0, 2}) sum -= std::log(1 - double(layer.probs[0](a, t, 1)));
  CHECK(hide_token(trace, texts, 9, 1).value == Approx(sum / 8));
  CHECK(hide_token(trace, texts, 9, 3).value == Approx(3 * sum / 8));
  CHECK(hide_token(trace, texts, 30, 1).value == 0);
}

#ifdef GLASSBERT_DOUBLE
TEST_CASE("its derivative by the attention maps is that of the term") {
  const Trace trace = random_maps();
  const ExtraLoss loss = hide_token(trace, texts, 9, 2);
  for (std::size_t l = 0; l < 2; ++l) {
    const auto value = [&](const Tensor& probs) {
      Trace moved = trace;
      moved.layers[l].probs[0] = probs;
      return hide_token(moved, texts, 9, 2).value;
    };
    CHECK(fault(value, trace.layers[l].probs[0], loss.d_trace.layers[l].probs[0]) == "");
    CHECK(loss.d_trace.layers[l].probs[1].empty());
  }
}
#endif

TEST_CASE("uniform attention everywhere gives each key the same in every head") {
  const Bert bert = little_bert(2);
  const Sequence sequence{{2, 9, 8, 3}, {}, {}};
  const Batch batch = stack(std::span(&sequence, 1), bert.config);
  const Trace trace = forward(bert, batch, all_uniform(bert.config, batch));
  for (const LayerTrace& layer : trace.layers)
    for (const real p : layer.probs[0].values()) CHECK(p == real(0.25));
}
