#include "explain/derive.h"

#include "explain/error_against_step.h"
#include "explain/repeated_word.h"
#include "support/catch.h"
#include "support/little_bert.h"

using namespace glassbert;

TEST_CASE("a sequence is as similar to itself as can be, and no small change makes it more so") {
  const Bert bert = little_bert();
  const Derived run = derive(bert, repeated_word, similarity_to(bert, repeated_word));
  CHECK(run.value == Approx(1));
  for (const real d : run.d_trace.hidden[1].values()) CHECK(std::abs(d) < 1e-5);
}

TEST_CASE("the most sensitive head is the one with the longest derivative") {
  Trace d_trace;
  for (const real factor : {real{1}, real{-3}, real{2}}) {
    d_trace.layers.emplace_back().probs.emplace_back(
        Tensor(Shape{2, 1, 2}, {0, factor, factor, factor}));
  }
  const HeadPlace place = most_sensitive_head(d_trace);
  CHECK(place.layer == 1);
  CHECK(place.head == 1);
}

TEST_CASE("a row agrees when its largest weight has the largest derivative of either sign") {
  Derived run;
  run.trace.layers.resize(1);
  run.d_trace.layers.resize(1);
  run.trace.layers[0].probs.emplace_back(Shape{1, 2, 2},
                                         std::initializer_list<real>{.9F, .1F, .2F, .8F});
  run.d_trace.layers[0].probs.emplace_back(Shape{1, 2, 2},
                                           std::initializer_list<real>{-5, 1, 3, 2});
  run.d_trace.layers[0].scores.emplace_back(Shape{1, 2, 2},
                                            std::initializer_list<real>{-1, 1, -3, 3});
  CHECK(top_agreement(run, 0, &LayerTrace::probs) == 0.5);
}

TEST_CASE("the best step is the one with the least error") {
  const LineChart chart =
      error_against_step({{"odd", [](double step) { return step < 2e-3 ? 1e-3 / step : step; }}});
  CHECK(best_steps(chart) == "odd: best with the step 0.003, error 0.0032\n");
}
