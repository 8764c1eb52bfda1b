#include "explain/neuron_view.h"

#include <cmath>
#include <iterator>

#include "bert/heads.h"

namespace glassbert {

NeuronView neuron_view(const Trace& trace, const std::vector<std::string>& tokens, Index layer,
                       Index head, Index query) {
  check(layer >= 0 && layer < std::ssize(trace.layers), "neuron_view: layer ", layer,
        " is outside 0..", std::ssize(trace.layers) - 1);
  const LayerTrace& at = trace.layers[layer];
  check(!at.query.empty(), "neuron_view: the trace holds no queries");
  check(head >= 0 && head < at.probs[0].dim(0), "neuron_view: head ", head, " is outside 0..",
        at.probs[0].dim(0) - 1);
  const Index T = at.probs[0].dim(1);
  check(query >= 0 && query < T, "neuron_view: token ", query, " is outside 0..", T - 1);
  check(std::ssize(tokens) == T, "neuron_view: ", tokens.size(), " tokens for a run of ", T);

  const Tensor queries = slice(split_heads(at.query, at.probs[0].dim(0)), head);
  NeuronView view{{}, tokens[query], tokens, slice(queries, query), {}, {}, {}, {}};
  view.keys = slice(split_heads(at.key, at.probs[0].dim(0)), head);
  view.products = view.keys;
  view.scores = Tensor(Shape{T});
  const Index D = view.query.dim(0);
  for (Index t = 0; t < T; ++t) {
    double sum = 0;
    for (Index d = 0; d < D; ++d) sum += view.products(t, d) *= view.query(d);
    view.scores(t) = static_cast<real>(sum / std::sqrt(static_cast<double>(D)));
  }
  view.probs = slice(slice(at.probs[0], head), query);
  return view;
}

}  // namespace glassbert
