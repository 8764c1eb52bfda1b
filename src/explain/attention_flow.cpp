#include "explain/attention_flow.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/parallel.h"
#include "explain/attention_rows.h"
#include "explain/layered_flow.h"
#include "explain/rollout.h"

namespace glassbert {
namespace {

std::vector<Tensor> pipes_of(std::span<const Tensor> maps) {
  std::vector<Tensor> pipes;
  for (const Tensor& probs : maps) pipes.push_back(residual_attention(probs));
  return pipes;
}

}  // namespace

TokenFlow token_flow(std::span<const Tensor> maps, Index from, Index to) {
  LayeredFlow network(pipes_of(maps));
  const double flow = network.maximum(from, to);
  return {flow, network.cut(), network.source_side()};
}

AttentionFlow attention_flow(std::span<const Tensor> maps, std::optional<Index> from) {
  const LayeredFlow empty(pipes_of(maps));
  const Index T = maps[0].dim(1);
  AttentionFlow answer{Tensor(from ? Shape{T} : Shape{T, T})};
  std::vector<double> gaps(static_cast<std::size_t>(answer.flows.size()));
  parallel_for(answer.flows.size(), 1, [&](Index begin, Index end) {
    LayeredFlow network = empty;
    for (Index pair = begin; pair < end; ++pair) {
      const double flow = network.maximum(from.value_or(pair / T), pair % T);
      answer.flows.values()[pair] = static_cast<real>(flow);
      gaps[pair] = std::abs(flow - network.cut());
    }
  });
  answer.largest_gap = std::ranges::max(gaps);
  return answer;
}

Explanation explain_by_attention_flow(Question& question, const Choices& choices) {
  const Config& config = question.bert().config;
  const std::string layers = name_layer_range(choices, config.L);
  const std::vector<Tensor> maps = attention_maps(question.run(Depth::attention));
  const Index count = layer_of(choices, config.L) - choices.from_layer + 1;
  const AttentionFlow answer =
      attention_flow(std::span(maps).subspan(choices.from_layer, count), choices.row);
  return {answer.flows,
          Along::tokens,
          Along::tokens,
          {{"choices", join(layers, ", mean of ", config.A,
                            " heads, half of it and half the identity as capacities; exact, one "
                            "flow a pair, not normalised")},
           {"flow_minus_cut", answer.largest_gap}}};
}

}  // namespace glassbert
