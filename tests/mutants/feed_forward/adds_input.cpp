// Adds the input already here: the layer would add it twice.
#include "bert/feed_forward.h"
#include "math/matmul.h"

using namespace glassbert;

void glassbert::feed_forward(const Tensor& x, const FeedForwardParameters& parameters,
                             const Config& config, const Batch& batch, Index layer,
                             const Hooks& hooks, LayerTrace& trace) {
  trace.inner_input = linear(x, parameters.inner);
  trace.inner = activate(config.activation, trace.inner_input);
  run_hooks(hooks, Site::inner, layer, batch, trace.inner);
  trace.feed_forward_out = add(linear(trace.inner, parameters.output), x);
  run_hooks(hooks, Site::feed_forward_out, layer, batch, trace.feed_forward_out);
}
