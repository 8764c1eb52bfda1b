#include "explain/neuron_view.h"

#include "bert/bert.h"
#include "math/softmax.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

const std::vector<std::string> whole_tokens = {"[CLS]", "the", "cat", "sat", "[SEP]"};

Trace little_trace(Depth depth = Depth::everything) {
  return forward(little_bert(), Sequence{{2, 5, 7, 9, 3}, {}, {}}, {}, depth);
}

}  // namespace

TEST_CASE("products sum to the scores of the run, and their softmax is its weights") {
  const Trace trace = little_trace();
  for (Index layer = 0; layer < 3; ++layer) {
    for (Index head = 0; head < 3; ++head) {
      const NeuronView view = neuron_view(trace, whole_tokens, layer, head, 3);
      CHECK(view.query_token == "sat");
      CHECK(view.keys.shape() == Shape{5, 4});
      const Tensor& scores = trace.layers[layer].scores[0];
      for (Index t = 0; t < 5; ++t) {
        double sum = 0;
        for (Index d = 0; d < 4; ++d) {
          CHECK(view.products(t, d) == Approx(view.query(d) * view.keys(t, d)));
          sum += view.products(t, d);
        }
        CHECK(view.scores(t) == Approx(sum / 2).margin(1e-6));
        CHECK(view.scores(t) == Approx(scores(head, 3, t)).margin(1e-5));
      }
      CHECK(difference(softmax(view.scores), view.probs, {1e-5, 1e-5}) == "");
    }
  }
}

TEST_CASE("the key vectors are those of the head") {
  const Trace trace = little_trace();
  const NeuronView view = neuron_view(trace, whole_tokens, 1, 2, 0);
  for (Index t = 0; t < 5; ++t) {
    for (Index d = 0; d < 4; ++d) CHECK(view.keys(t, d) == trace.layers[1].key(t, 2 * 4 + d));
  }
  for (Index d = 0; d < 4; ++d) CHECK(view.query(d) == trace.layers[1].query(0, 2 * 4 + d));
}

TEST_CASE("layers, heads and tokens that are not there are refused, and traces without queries") {
  const Trace trace = little_trace();
  CHECK_THROWS_AS(neuron_view(trace, whole_tokens, 3, 0, 0), std::invalid_argument);
  CHECK_THROWS_AS(neuron_view(trace, whole_tokens, 0, 3, 0), std::invalid_argument);
  CHECK_THROWS_AS(neuron_view(trace, whole_tokens, 0, 0, 5), std::invalid_argument);
  CHECK_THROWS_AS(neuron_view(trace, {"one"}, 0, 0, 0), std::invalid_argument);
  CHECK_THROWS_AS(neuron_view(little_trace(Depth::attention), whole_tokens, 0, 0, 0),
                  std::invalid_argument);
}
