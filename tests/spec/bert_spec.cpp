#include <cmath>

#include "bert/bert.h"
#include "bert/embeddings.h"
#include "bert/encoder_layer.h"
#include "bert/outputs.h"
#include "support/index_notation.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

const std::vector<Sequence> two_sentences = {{{2, 7, 9, 30, 3}, {}, {}},
                                             {{2, 5, 3}, {}, {1, 0, 1}}};

// LayerNorm of a row of H numbers, at h, with the biased variance.
template <class Entry>
double normalised(Index H, const Entry& x, const LayerNorm& norm, double epsilon, Index h) {
  const double mean = sum(H, x) / double(H);
  const double variance = sum(H, [&](Index k) { return std::pow(x(k) - mean, 2); }) / double(H);
  return norm.weight(h) * (x(h) - mean) / std::sqrt(variance + epsilon) + norm.bias(h);
}

}  // namespace

TEST_CASE("bert gives L + 1 hidden states, a row a token, and L maps a sequence", "[bert]") {
  const Bert bert = little_bert(2);
  const Trace trace = forward(bert, stack(two_sentences, bert.config));
  REQUIRE(trace.hidden.size() == 3);
  for (const Tensor& X : trace.hidden) expect_shape(X, {8, bert.config.H});
  REQUIRE(trace.layers.size() == 2);
  expect_shape(trace.layers[1].probs[1], {bert.config.A, 3, 3});
}

TEST_CASE("bert is the embeddings and then each layer on what the one before it returned",
          "[bert]") {
  const Bert bert = little_bert(3);
  const Trace trace = forward(bert, stack(two_sentences, bert.config));
  Tensor X = trace.hidden[0];
  for (Index l = 0; l < 3; ++l) {
    X = encoder_layer(X, bert.layers[l], bert.config, trace.batch, l, {}).output.y;
    expect_close(trace.hidden[l + 1], X);
  }
  Trace first;
  first.batch = trace.batch;
  embed(bert, {}, first);
  expect_close(trace.hidden[0], first.embedded.y);
}

TEST_CASE("pooler is one row a sequence", "[pooler]") {
  const Bert bert = little_bert(1);
  expect_shape(pool(Tensor(Shape{8, 12}), *bert.pooler, stack(two_sentences, bert.config)),
               {2, 12});
}

TEST_CASE("pooler is tanh of a linear map of each sequence's first token", "[pooler]") {
  Rng rng{51};
  const Bert bert = little_bert(1);
  const Batch batch = stack(two_sentences, bert.config);
  const Index H = bert.config.H;
  const Linear map(normal(rng, {H, H}), normal(rng, {H}));
  const Tensor X = normal(rng, {batch.N(), H});
  expect_close(
      pool(X, map, batch), by_index({2, H}, [&](Index s, Index h) {
        return std::tanh(
            sum(H, [&](Index k) { return double(map.weight()(h, k)) * X(batch.start[s], k); }) +
            map.bias(h));
      }));
}

TEST_CASE("masked_word.logits is a product with every word's embedding, and the word's bias",
          "[masked_word.logits]") {
  Rng rng{52};
  Bert bert = little_bert(1);
  const Index H = bert.config.H, V = bert.config.V, N = 4;
  bert.masked_word = MaskedWordHead{Linear(normal(rng, {H, H}), normal(rng, {H})),
                                    {normal(rng, {H}), normal(rng, {H})},
                                    {},
                                    normal(rng, {V})};
  const MaskedWordHead& head = *bert.masked_word;
  const Tensor X = normal(rng, {N, H});
  const auto bent = [&](Index t, Index h) {
    const double v =
        sum(H, [&](Index k) { return double(head.transform.weight()(h, k)) * X(t, k); }) +
        head.transform.bias(h);
    return v / 2 * (1 + std::erf(v / std::sqrt(2.0)));
  };
  const Tensor x = by_index({N, H}, [&](Index t, Index h) {
    return normalised(
        H, [&](Index k) { return bent(t, k); }, head.norm, bert.config.epsilon, h);
  });
  expect_close(
      masked_word_logits(bert, X),
      by_index({N, V},
               [&](Index t, Index v) {
                 return sum(H,
                            [&](Index h) { return double(x(t, h)) * bert.embeddings.word(v, h); }) +
                        head.bias(v);
               }),
      {tolerance::spec.absolute * 20, tolerance::spec.relative * 20});  // after LayerNorm
}

TEST_CASE("sentence_embedding is one row a sequence", "[sentence_embedding]") {
  const Config config = little_bert(1).config;
  expect_shape(sentence_embedding(Tensor(Shape{8, 5}), stack(two_sentences, config)), {2, 5});
}

TEST_CASE("sentence_embedding of a single token is the token's row at length 1",
          "[sentence_embedding]") {
  const std::vector<Sequence> one = {{{2}, {}, {}}};
  expect_close(sentence_embedding(Tensor(Shape{1, 2}, {3, 4}), stack(one, little_bert(1).config)),
               Tensor(Shape{1, 2}, {real(0.6), real(0.8)}));
}

TEST_CASE("sentence_embedding keeps the sequences of a batch apart", "[sentence_embedding]") {
  const std::vector<Sequence> two = {{{2}, {}, {}}, {{3, 4}, {}, {}}};
  expect_close(sentence_embedding(Tensor(Shape{3, 2}, {2, 0, 0, 1, 0, 5}),
                                  stack(two, little_bert(1).config)),
               Tensor(Shape{2, 2}, {1, 0, 0, 1}));
}

TEST_CASE("sentence_embedding leaves out masked tokens", "[sentence_embedding]") {
  const std::vector<Sequence> one = {{{2, 9, 3}, {}, {1, 0, 1}}};
  expect_close(sentence_embedding(Tensor(Shape{3, 2}, {2, 0, 7, 7, 4, 0}),
                                  stack(one, little_bert(1).config)),
               Tensor(Shape{1, 2}, {1, 0}));
}

TEST_CASE("sentence_embedding is the mean of the rows that are seen, over its length",
          "[sentence_embedding]") {
  Rng rng{53};
  const Batch batch = stack(two_sentences, little_bert(1).config);
  for (const Index H : {1, 2, 12}) {
    const Tensor X = normal(rng, {batch.N(), H});
    const auto mean = [&](Index s, Index h) {
      double total = 0, seen = 0;
      for (Index n = batch.start[s]; n < batch.start[s + 1]; ++n) {
        total += batch.mask[n] * double(X(n, h));
        seen += batch.mask[n];
      }
      return total / seen;
    };
    expect_close(sentence_embedding(X, batch), by_index({2, H}, [&](Index s, Index h) {
                   return mean(s, h) /
                          std::sqrt(sum(H, [&](Index k) { return std::pow(mean(s, k), 2); }));
                 }));
  }
}
