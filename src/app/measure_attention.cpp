// The operations of `glassbert measure` on the attention of a whole run, (L,A,T,T).
#include "app/measure_answer.h"
#include "explain/attention_flow.h"
#include "explain/chefer.h"
#include "explain/gradient_attention.h"
#include "explain/rollout.h"
#include "measure/entropy.h"

namespace glassbert {
namespace {

using Maps = std::vector<Tensor>;

// The layers from from_layer on.
std::span<const Tensor> from_layer(const MeasureLine& line, const Maps& maps) {
  const Index L = std::ssize(maps);
  return std::span(maps).subspan(line.has("from_layer") ? line.integer("from_layer", 0, L - 1) : 0);
}

// The derivatives by the attention, of its shape.
Maps gradient_of(const MeasureLine& line, const Maps& attention) {
  Maps gradient = line.maps("gradient");
  check(gradient.size() == attention.size(), "gradient: ", gradient.size(),
        " layers, attention: ", attention.size());
  check_shape(gradient[0], attention[0].shape(), "gradient: a layer");
  return gradient;
}

void write_rollout(const MeasureLine& line, JsonWriter& json) {
  const Maps maps = line.attention("attention");
  write_matrix(json, rollout(from_layer(line, maps)));
}

void write_flow(const MeasureLine& line, JsonWriter& json) {
  const Maps maps = line.attention("attention");
  write_matrix(json, attention_flow(from_layer(line, maps)).flows);
}

// (L,A): the mean entropy of the rows of each head, or that of one row.
void write_entropy(const MeasureLine& line, JsonWriter& json) {
  const Maps maps = line.attention("attention");
  const Index A = maps[0].dim(0), T = maps[0].dim(1);
  const bool all = !line.has("position") || line.is_text("position");
  check(!line.is_text("position") || line.text("position") == "all",
        "position: give a number or \"all\"");
  const Index position = all ? 0 : line.integer("position", 0, T - 1);
  std::vector<double> nats;
  for (const Tensor& probs : maps)
    for (Index a = 0; a < A; ++a) {
      double sum = 0;
      for (Index t = all ? 0 : position; t < (all ? T : position + 1); ++t) {
        const auto row = probs.row(a * T + t);
        sum += entropy(std::vector<double>(row.begin(), row.end()));
      }
      nats.push_back(all ? sum / static_cast<double>(T) : sum);
    }
  write_matrix(json, nats, A);
}

void write_chefer(const MeasureLine& line, JsonWriter& json) {
  const Maps maps = line.attention("attention"), d_maps = gradient_of(line, maps);
  write_matrix(json, chefer(from_layer(line, maps), from_layer(line, d_maps)));
}

void write_gradient_attention(const MeasureLine& line, JsonWriter& json) {
  const Maps maps = line.attention("attention"), d_maps = gradient_of(line, maps);
  const Index layer = line.integer("layer", 0, std::ssize(maps) - 1);
  write_matrix(json, gradient_attention(maps[layer], d_maps[layer]));
}

}  // namespace

std::vector<MeasureOperation> attention_operations() {
  return {{"rollout", write_rollout},
          {"attention-flow", write_flow},
          {"attention-entropy", write_entropy},
          {"chefer", write_chefer},
          {"gradient-attention", write_gradient_attention}};
}

}  // namespace glassbert
