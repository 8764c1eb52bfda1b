#include "bert/trace.h"

namespace glassbert {

std::vector<Tensor> attention_maps(const Trace& trace, Index sequence) {
  check(sequence >= 0 && sequence < trace.batch.S(), "attention_maps: sequence ", sequence,
        " is outside 0..", trace.batch.S() - 1);
  std::vector<Tensor> maps;
  for (const LayerTrace& layer : trace.layers) maps.push_back(layer.probs.at(sequence));
  return maps;
}

}  // namespace glassbert
