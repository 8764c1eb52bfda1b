#include "explain/other_layers.h"

#include "measure/relative_error.h"
#include "measure/rows.h"

namespace glassbert {

std::vector<LayerTrace> run_layers_by(const LayerFunction& layer, const Bert& bert,
                                      const Sequence& sequence) {
  const Trace trace = forward(bert, sequence);
  std::vector<LayerTrace> layers;
  for (Index l = 0; l < bert.config.L; ++l) {
    const Tensor& hidden = l == 0 ? trace.hidden[0] : layers.back().output.y;
    layers.push_back(
        layer(hidden, bert.layers[l], bert.config, trace.batch, l, {}, Depth::everything));
  }
  return layers;
}

Tensor mean_lengths(const std::vector<LayerTrace>& layers) {
  Tensor lengths(Shape{std::ssize(layers)});
  for (Index l = 0; l < lengths.size(); ++l)
    lengths(l) = static_cast<real>(mean_of(row_lengths(layers[l].output.y)));
  return lengths;
}

double change_by_activation(Bert bert, const Sequence& sequence, Activation activation) {
  const Tensor own = forward(bert, sequence).hidden.back();
  bert.config.activation = activation;
  return mean_relative_error(forward(bert, sequence).hidden.back(), own);
}

}  // namespace glassbert
