#include "bert/feed_forward.h"

#include <utility>

#include "math/matmul.h"

namespace glassbert {

// eq feed_forward
void feed_forward(const Tensor& x, const FeedForwardParameters& parameters, const Config& config,
                  const Batch& batch, Index layer, const Hooks& hooks, LayerTrace& trace) {
  if (trace.depth == Depth::everything) {
    trace.inner_input = linear(x, parameters.inner);
    trace.inner = activate(config.activation, trace.inner_input);
  } else {  // spare memory what nobody will read
    trace.inner = linear(x, parameters.inner, config.activation);
  }
  run_hooks(hooks, Site::inner, layer, batch, trace.inner);

  trace.feed_forward_out = linear(trace.inner, parameters.output);
  run_hooks(hooks, Site::feed_forward_out, layer, batch, trace.feed_forward_out);
}

// eq feed_forward.grad
Tensor feed_forward_backward(const Tensor& x, const FeedForwardParameters& parameters,
                             LayerRun& run, Wanted wanted, LayerGradient& d) {
  const Tensor& d_out = run.before_hooks(Site::feed_forward_out, d.trace.feed_forward_out);
  LinearGradient output = linear_backward(run.trace.inner, parameters.output, d_out, wanted);
  add_to(d.trace.inner, std::move(output.d_x));

  const Tensor& d_inner = run.before_hooks(Site::inner, d.trace.inner);
  add_to(d.trace.inner_input,
         activate_backward(run.config.activation, run.trace.inner_input, d_inner));
  LinearGradient inner = linear_backward(x, parameters.inner, d.trace.inner_input, wanted);
  if (wanted == Wanted::parameters)
    d.parameters.feed_forward = {std::move(inner.d_parameters), std::move(output.d_parameters), {}};
  return std::move(inner.d_x);
}

}  // namespace glassbert
