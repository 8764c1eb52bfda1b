#include "explain/wiring.h"

#include <cmath>

#include "bert/bert.h"
#include "core/rng.h"
#include "explain/repeated_word.h"
#include "measure/central_difference.h"
#include "measure/magnitude.h"
#include "support/catch.h"
#include "support/dot.h"
#include "support/little_bert.h"
#include "support/tolerance.h"

using namespace glassbert;

TEST_CASE("wired as BERT is, derivatives are as long as those of backward") {
  const Bert bert = little_bert();
  const Trace trace = forward(bert, repeated_word);
  Rng rng{5};
  const Tensor d_output = normal(rng, trace.hidden.back().shape());
  Trace d_trace;
  d_trace.hidden.resize(trace.hidden.size());
  d_trace.hidden.back() = d_output;
  const Trace d = backward(bert, trace, d_trace).trace;

  const Tensor lengths = gradient_lengths(bert, trace.hidden[0], d_output, {});

  for (Index l = 0; l <= bert.config.L; ++l)
    CHECK(lengths(l) == Approx(length_of(d.hidden[l]) / length_of(d_output)).epsilon(1e-4));
}

TEST_CASE(
    "where the last matrix of each block is 0, a residual connection hands derivatives down") {
  Bert bert = little_bert();
  for (LayerParameters& layer : bert.layers)
    for (Linear* map : {&layer.attention.output, &layer.feed_forward.output})
      for (real& v : map->change_weight().values()) v = 0;
  Rng rng{6};
  const Tensor hidden = normal(rng, {4, bert.config.H}), d_output = normal(rng, hidden.shape());
  for (const NormPlace place : {NormPlace::before, NormPlace::none}) {
    const Tensor with = gradient_lengths(bert, hidden, d_output, {true, place});
    const Tensor without = gradient_lengths(bert, hidden, d_output, {false, place});
    for (Index l = 0; l < bert.config.L; ++l) {
      CHECK(with(l) == 1);
      CHECK(without(l) == 0);
    }
  }
}

TEST_CASE("in every wiring the derivative is as long as trying says") {
  Rng rng{7};
  const Bert bert = little_bert(2);
  const Tensor hidden = normal(rng, {3, bert.config.H}), d_output = normal(rng, hidden.shape());
  for (const bool has_residual : {true, false})
    for (const NormPlace place : {NormPlace::after, NormPlace::before, NormPlace::none}) {
      const Wiring wiring{has_residual, place};
      const Tensor slopes = central_difference(
          [&](const Tensor& x) { return dot(d_output, run_wired(bert, x, wiring)); }, hidden,
          tolerance::slope_step / 4);
      const double error = tolerance::is_double ? 1e-6 : 1e-2;  // a deep function: a large f'''
      CHECK(gradient_lengths(bert, hidden, d_output, wiring)(0) ==
            Approx(length_of(slopes) / length_of(d_output)).epsilon(error));
    }
}
