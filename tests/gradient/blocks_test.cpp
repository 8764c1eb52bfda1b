// Each backward of bert/ against central differences, number by number, on small blocks.
#include "bert/attention.h"
#include "bert/embeddings.h"
#include "bert/encoder_layer.h"
#include "bert/feed_forward.h"
#include "bert/outputs.h"
#include "gradient/differences.h"
#include "gradient/models.h"
#include "math/matmul.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

const Rows middle_rows{2, 6};  // of stacked matrices with 7 rows

}  // namespace

TEST_CASE("attention.scores.grad: queries and keys of one sequence", "[attention.scores.grad]") {
  Rng rng{1};
  const Tensor Q = normal(rng, {7, 6}), K = normal(rng, {7, 6}), d_S = normal(rng, {2, 4, 4});
  Tensor d_Q(Q.shape()), d_K(K.shape());
  attention_scores_backward(Q, K, d_S, middle_rows, d_Q, d_K);
  CHECK(fault([&](const Tensor& x) { return dot(d_S, attention_scores(x, K, 2, middle_rows)); }, Q,
              d_Q) == "");
  CHECK(fault([&](const Tensor& x) { return dot(d_S, attention_scores(Q, x, 2, middle_rows)); }, K,
              d_K) == "");
}

TEST_CASE("attention.context.grad: maps and values of one sequence", "[attention.context.grad]") {
  Rng rng{2};
  const Tensor P = uniform(rng, {2, 4, 4}), V = normal(rng, {7, 6}), d_C = normal(rng, {7, 6});
  Tensor d_V(V.shape());
  const Tensor d_P = mix_values_backward(P, V, d_C, middle_rows, d_V);
  const auto context = [&](const Tensor& probs, const Tensor& value) {
    Tensor c(value.shape());
    mix_values(probs, value, middle_rows, c);
    return dot(d_C, c);
  };
  CHECK(fault([&](const Tensor& x) { return context(x, V); }, P, d_P) == "");
  CHECK(fault([&](const Tensor& x) { return context(P, x); }, V, d_V) == "");
}

TEST_CASE("attention.grad: the block's input, with a mask and two sequences", "[attention.grad]") {
  const Bert bert = small_bert(Activation::gelu);
  const Batch batch = stack(two_sequences(), bert.config);
  Rng rng{3};
  const Tensor hidden = normal(rng, {batch.N(), bert.config.H});
  const AttentionParameters& p = bert.layers[0].attention;
  LayerGradient d;
  d.trace.attention_out = normal(rng, hidden.shape());
  const auto run_forward = [&](const Tensor& x) {
    LayerTrace trace;
    attend(x, p, bert.config, batch, 0, {}, trace);
    return trace;
  };
  const LayerTrace trace = run_forward(hidden);
  LayerRun run{bert.config, batch, 0, {}, trace};
  const Tensor d_hidden = attend_backward(hidden, p, run, Wanted::activations, d);
  CHECK(
      fault(
          [&](const Tensor& x) { return dot(d.trace.attention_out, run_forward(x).attention_out); },
          hidden, d_hidden) == "");
}

TEST_CASE("feed_forward.grad: the block's input", "[feed_forward.grad]") {
  const Bert bert = small_bert(Activation::silu);
  const Batch batch = stack(two_sequences(), bert.config);
  Rng rng{4};
  const Tensor hidden = normal(rng, {batch.N(), bert.config.H});
  const FeedForwardParameters& p = bert.layers[0].feed_forward;
  LayerGradient d;
  d.trace.feed_forward_out = normal(rng, hidden.shape());
  const auto run_forward = [&](const Tensor& x) {
    LayerTrace trace;
    feed_forward(x, p, bert.config, batch, 0, {}, trace);
    return trace;
  };
  const LayerTrace trace = run_forward(hidden);
  LayerRun run{bert.config, batch, 0, {}, trace};
  const Tensor d_hidden = feed_forward_backward(hidden, p, run, Wanted::activations, d);
  CHECK(fault(
            [&](const Tensor& x) {
              return dot(d.trace.feed_forward_out, run_forward(x).feed_forward_out);
            },
            hidden, d_hidden) == "");
}

TEST_CASE("encoder_layer.grad: the layer's input", "[encoder_layer.grad]") {
  const Bert bert = small_bert(Activation::tanh);
  const Batch batch = stack(two_sequences(), bert.config);
  Rng rng{5};
  const Tensor hidden = normal(rng, {batch.N(), bert.config.H}), d_y = normal(rng, hidden.shape());
  const auto run_forward = [&](const Tensor& x) {
    return encoder_layer(x, bert.layers[1], bert.config, batch, 1, {});
  };
  const LayerTrace trace = run_forward(hidden);
  LayerRun run{bert.config, batch, 1, {}, trace};
  LayerGradient d;
  const Tensor d_hidden =
      encoder_layer_backward(hidden, bert.layers[1], run, d_y, Wanted::activations, d);
  CHECK(fault([&](const Tensor& x) { return dot(d_y, run_forward(x).output.y); }, hidden,
              d_hidden) == "");
}

TEST_CASE("embeddings.grad: the three tables and the norm", "[embeddings.grad]") {
  Bert bert = small_bert(Activation::gelu);
  Trace trace;
  trace.batch = stack(two_sequences(), bert.config);
  embed(bert, {}, trace);
  Rng rng{6};
  const Tensor d_y = normal(rng, trace.embedded.y.shape());
  Tensor d_words;
  const EmbeddingParameters d = embed_backward(bert, {}, trace, d_y, Wanted::parameters, d_words);
  const auto by = [&](Tensor& parameter) {
    return [&](const Tensor& x) {
      const Tensor before = parameter;
      parameter = x;
      Trace moved;
      moved.batch = trace.batch;
      embed(bert, {}, moved);
      parameter = before;
      return dot(d_y, moved.embedded.y);
    };
  };
  EmbeddingParameters& e = bert.embeddings;
  const EmbeddingParameters at = e;
  CHECK(fault(by(e.word), at.word, d.word) == "");
  CHECK(fault(by(e.position), at.position, d.position) == "");
  CHECK(fault(by(e.type), at.type, d.type) == "");
  CHECK(fault(by(e.norm.weight), at.norm.weight, d.norm.weight) == "");
  CHECK(fault(by(e.norm.bias), at.norm.bias, d.norm.bias) == "");
}

TEST_CASE("pooler.grad: the first tokens' states", "[pooler.grad]") {
  const Bert bert = small_bert(Activation::gelu);
  const Batch batch = stack(two_sequences(), bert.config);
  Rng rng{7};
  const Tensor hidden = normal(rng, {batch.N(), bert.config.H});
  const Tensor d_pooled = normal(rng, {batch.S(), bert.config.H});
  const LinearGradient d =
      pool_backward(hidden, *bert.pooler, batch, d_pooled, Wanted::activations);
  CHECK(fault([&](const Tensor& x) { return dot(d_pooled, pool(x, *bert.pooler, batch)); }, hidden,
              d.d_x) == "");
}

TEST_CASE("masked_word.logits.grad: the hidden states and the decoder's matrix",
          "[masked_word.logits.grad]") {
  Bert bert = small_bert(Activation::gelu_new);
  Rng rng{8};
  const Tensor hidden = normal(rng, {4, bert.config.H});
  const Tensor d_logits = normal(rng, {4, bert.config.V});
  const MaskedWordGradient d = masked_word_backward(bert, hidden, d_logits, Wanted::parameters);
  CHECK(fault([&](const Tensor& x) { return dot(d_logits, masked_word_logits(bert, x)); }, hidden,
              d.d_hidden) == "");
  const Tensor decoder = bert.masked_word->decoder;
  CHECK(fault(
            [&](const Tensor& x) {
              bert.masked_word->decoder = x;
              return dot(d_logits, masked_word_logits(bert, hidden));
            },
            decoder, d.d_parameters.decoder) == "");
}
