#include "explain/attention_flow.h"

#include <vector>

#include "core/parallel.h"
#include "explain/layered_flow.h"
#include "explain/rollout.h"

namespace glassbert {
namespace {

std::vector<Tensor> pipes_of(std::span<const Tensor> maps) {
  std::vector<Tensor> pipes;
  for (const Tensor& probs : maps) pipes.push_back(residual_attention(probs));
  return pipes;
}

// The pipes that lead from a set of nodes out of it.
double leading_out(const std::vector<Tensor>& pipes, const Tensor& inside) {
  double sum = 0;
  for (Index l = 0; l < std::ssize(pipes); ++l)
    for (Index u = 0; u < inside.dim(1); ++u)
      for (Index v = 0; v < inside.dim(1); ++v)
        if (inside(l + 1, u) == 1 && inside(l, v) == 0) sum += pipes[l](u, v);
  return sum;
}

// Flows number begin .. end-1 of the pairs that begin at `from` and the tokens after it, in order.
void fill_flows(LayeredFlow network, Index from, Index begin, Index end, Tensor& flows) {
  const Index T = flows.dim(flows.rank() - 1);
  for (Index i = begin; i < end; ++i)
    flows.values()[i] = static_cast<real>(network.maximum(from + i / T, i % T));
}

}  // namespace

TokenFlow token_flow(std::span<const Tensor> maps, Index from, Index to) {
  const std::vector<Tensor> pipes = pipes_of(maps);
  LayeredFlow network(pipes);
  const double flow = network.maximum(from, to);
  Tensor inside = network.source_side();
  const double cut = leading_out(pipes, inside);
  return {flow, cut, std::move(inside)};
}

Tensor attention_flow(std::span<const Tensor> maps) {
  const LayeredFlow network(pipes_of(maps));
  const Index T = maps[0].dim(1);
  Tensor flows(Shape{T, T});
  parallel_for(flows.size(), T,
               [&](Index begin, Index end) { fill_flows(network, 0, begin, end, flows); });
  return flows;
}

Tensor attention_flow_from(std::span<const Tensor> maps, Index from) {
  const LayeredFlow network(pipes_of(maps));
  Tensor flows(Shape{maps[0].dim(1)});
  parallel_for(flows.size(), 1,
               [&](Index begin, Index end) { fill_flows(network, from, begin, end, flows); });
  return flows;
}

}  // namespace glassbert
