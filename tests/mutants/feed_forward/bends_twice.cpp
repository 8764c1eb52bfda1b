// Bends what comes out, too.
#include "bert/feed_forward.h"

using namespace glassbert;

void glassbert::feed_forward(const Tensor& x, const FeedForwardParameters& parameters,
                             const Config& config, const Batch& batch, Index layer,
                             const Hooks& hooks, LayerTrace& trace) {
  trace.inner_input = linear(x, parameters.inner);
  trace.inner = activate(config.activation, trace.inner_input);
  run_hooks(hooks, Site::inner, layer, batch, trace.inner);
  trace.feed_forward_out = linear(trace.inner, parameters.output, config.activation);
  run_hooks(hooks, Site::feed_forward_out, layer, batch, trace.feed_forward_out);
}
