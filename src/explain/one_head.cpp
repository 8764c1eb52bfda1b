#include "explain/one_head.h"

#include "bert/attention.h"

namespace glassbert {

LayerTrace attend_as_one_head(const Bert& bert, const Trace& trace, Index layer) {
  Config wide = bert.config;
  wide.A = 1;
  LayerTrace result;
  attend(trace.hidden[layer], bert.layers[layer].attention, wide, trace.batch, layer, {}, result);
  return result;
}

}  // namespace glassbert
