#include "bert/embeddings.h"

#include <utility>

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

// eq embeddings.grad
EmbeddingParameters embed_backward(const Bert& bert, const Hooks& hooks, const Trace& trace,
                                   const Tensor& d_output, Wanted wanted, Tensor& d_words) {
  const EmbeddingParameters& e = bert.embeddings;
  const Batch& batch = trace.batch;
  const Tensor types = look_up(e.type, batch.types, "type embeddings");
  const Tensor positions = look_up(e.position, batch.positions, "position embeddings");
  const Tensor sum = add(add(trace.words, types), positions);
  LayerNormGradient norm = layer_norm_backward(sum, trace.embedded, e.norm, d_output, wanted);
  const Tensor& d_sum = norm.d_x;  // and the derivative of each of the three terms
  add_to(d_words, d_sum);
  if (wanted != Wanted::parameters) return {};

  Tensor d_looked_up = d_words;
  run_hooks_backward(hooks, Site::words, 0, batch, d_looked_up);
  return {look_up_backward(d_looked_up, batch.ids, e.word.dim(0)),
          look_up_backward(d_sum, batch.positions, e.position.dim(0)),
          look_up_backward(d_sum, batch.types, e.type.dim(0)), std::move(norm.d_parameters)};
}

}  // namespace glassbert
