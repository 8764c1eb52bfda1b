#pragma once

#include <span>
#include <string>
#include <vector>

#include "draw/heatmap.h"
#include "draw/line_chart.h"
#include "explain/attention_flow.h"

namespace glassbert {

// The largest flow from one token on top to one of the input, with the cut that proves it: which
// nodes are on the source's side, and of each layer's pipes those that lead out of it, all of them
// full. The layers' panels are those between first and last.
struct FlowProof {
  TokenFlow flow;
  std::vector<Matrix> panels;
};
FlowProof flow_proof(std::span<const Tensor> maps, const std::vector<std::string>& tokens,
                     Index from, Index to, Index first, Index last);

// How large flows from a token to the others are after 1, 2, ... layers, the mean of them, and how
// much the largest exceeds the least: where that is 0 the flow tells tokens apart no more. Trained
// maps, untrained ones and uniform ones.
struct FlowDepth {
  LineChart mean, range;
};
FlowDepth flow_by_depth(std::span<const Tensor> trained, std::span<const Tensor> untrained,
                        Index from);

// How much of each token an attention block mixes in from others, the mean over tokens, layer by
// layer: by lengths behind the LayerNorm, with trained and untrained weights, and as a rollout
// takes it.
LineChart mixing_chart(const Tensor& trained, const Tensor& untrained, const Tensor& rollout);

}  // namespace glassbert
