#include "debate/flow_pictures.h"

#include <algorithm>

#include "explain/rollout.h"
#include "math/matmul.h"

namespace glassbert {
namespace {

// The pipes out of the source's side, 0 elsewhere.
Tensor cut_pipes(const Tensor& pipes, const Tensor& side, Index layer) {
  Tensor cut(pipes.shape());
  for (Index u = 0; u < pipes.dim(0); ++u)
    for (Index v = 0; v < pipes.dim(1); ++v)
      if (side(layer + 1, u) != 0 && side(layer, v) == 0) cut(u, v) = pipes(u, v);
  return cut;
}

// Row 0 on top is the state above the last layer.
Matrix side_panel(const Tensor& side, const std::vector<std::string>& tokens) {
  const Index rows = side.dim(0);
  Matrix panel{"the source's side of the cut", {}, tokens, "state", "token", "1: on its side", {}};
  panel.values = Tensor(side.shape());
  for (Index r = 0; r < rows; ++r) {
    panel.rows.push_back(r + 1 == rows ? "input" : join("after layer ", rows - 2 - r));
    std::ranges::copy(side.row(rows - 1 - r), panel.values.row(r).begin());
  }
  return panel;
}

struct OtherFlows {
  double mean = 0, range = 0;
};

OtherFlows flows_to_others(std::span<const Tensor> maps, Index from) {
  const Tensor flows = attention_flow(maps, from).flows;
  double sum = 0, least = 2, most = 0;
  for (Index t = 0; t < flows.size(); ++t) {
    if (t == from) continue;
    sum += flows(t);
    least = std::min(least, double(flows(t)));
    most = std::max(most, double(flows(t)));
  }
  return {sum / double(std::max<Index>(1, flows.size() - 1)), std::max(0.0, most - least)};
}

Tensor uniform_maps(const Tensor& like) {
  Tensor even(like.shape());
  std::ranges::fill(even.values(), static_cast<real>(1 / double(like.dim(1))));
  return even;
}

Tensor row_means(const Tensor& x) {
  Tensor means(Shape{x.dim(0)});
  for (Index r = 0; r < x.dim(0); ++r) {
    double sum = 0;
    for (const real v : x.row(r)) sum += v;
    means(r) = static_cast<real>(sum / double(x.dim(1)));
  }
  return means;
}

}  // namespace

FlowProof flow_proof(std::span<const Tensor> maps, const std::vector<std::string>& tokens,
                     Index from, Index to, Index first, Index last) {
  FlowProof proof{token_flow(maps, from, to), {}};
  for (Index l = last; l >= first; --l) {
    const Tensor pipes = residual_attention(maps[l]);
    Matrix panel =
        token_map(join("layer ", l, ": pipes that are cut"), tokens,
                  cut_pipes(pipes, proof.flow.source_side, l), ScaleKind::panel, "width of pipe");
    proof.panels.push_back(std::move(panel));
  }
  proof.panels.insert(proof.panels.begin(), side_panel(proof.flow.source_side, tokens));
  return proof;
}

FlowDepth flow_by_depth(std::span<const Tensor> trained, std::span<const Tensor> untrained,
                        Index from) {
  const Index L = std::ssize(trained);
  const std::vector<Tensor> even(trained.size(), uniform_maps(trained[0]));
  FlowDepth depth;
  depth.mean.x = Tensor(Shape{L});
  for (Index l = 0; l < L; ++l) depth.mean.x(l) = static_cast<real>(l + 1);
  depth.range.x = depth.mean.x;
  depth.mean.x_name = depth.range.x_name = "layers";
  depth.mean.y_name = "flow to another token, mean";
  depth.range.y_name = "largest less least";
  const auto add = [&](const char* name, std::span<const Tensor> maps, bool is_control) {
    Series mean{name, Tensor(Shape{L}), is_control}, range = mean;
    for (Index l = 0; l < L; ++l) {
      const OtherFlows flows = flows_to_others(maps.first(l + 1), from);
      mean.values(l) = static_cast<real>(flows.mean);
      range.values(l) = static_cast<real>(flows.range);
    }
    depth.mean.series.push_back(std::move(mean));
    depth.range.series.push_back(std::move(range));
  };
  add("trained", trained, false);
  add("untrained", untrained, true);
  add("uniform", even, true);
  return depth;
}

LineChart mixing_chart(const Tensor& trained, const Tensor& untrained, const Tensor& rollout) {
  LineChart chart;
  chart.x_name = "layer";
  chart.y_name = "share mixed in from others";
  chart.y_axis = AxisKind::unit;
  chart.x = Tensor(Shape{trained.dim(0)});
  for (Index l = 0; l < trained.dim(0); ++l) chart.x(l) = static_cast<real>(l);
  chart.series = {{"by length, trained", row_means(trained)},
                  {"by length, untrained", row_means(untrained), true},
                  {"as rollout has it", row_means(rollout), true}};
  return chart;
}

}  // namespace glassbert
