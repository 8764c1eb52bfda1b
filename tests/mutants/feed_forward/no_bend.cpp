// Forgets the activation: two linear maps in a row are one linear map.
#include "bert/feed_forward.h"

using namespace glassbert;

void glassbert::feed_forward(const Tensor& x, const FeedForwardParameters& parameters,
                             const Config&, const Batch& batch, Index layer, const Hooks& hooks,
                             LayerTrace& trace) {
  trace.inner_input = linear(x, parameters.inner);
  trace.inner = trace.inner_input;
  run_hooks(hooks, Site::inner, layer, batch, trace.inner);
  trace.feed_forward_out = linear(trace.inner, parameters.output);
  run_hooks(hooks, Site::feed_forward_out, layer, batch, trace.feed_forward_out);
}
