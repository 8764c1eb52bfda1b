#include "bert/embeddings.h"

#include "math/look_up.h"
#include "math/matmul.h"

namespace glassbert {

// eq embeddings
void embed(const Bert& bert, const Hooks& hooks, Trace& trace) {
  const EmbeddingParameters& e = bert.embeddings;
  const Batch& batch = trace.batch;
  trace.words = look_up(e.word, batch.ids, "word embeddings");
  run_hooks(hooks, Site::words, 0, batch, trace.words);
  const Tensor types = look_up(e.type, batch.types, "type embeddings");
  const Tensor positions = look_up(e.position, batch.positions, "position embeddings");
  trace.embedded = layer_norm(add(add(trace.words, types), positions), e.norm, bert.config.epsilon);
}

}  // namespace glassbert
