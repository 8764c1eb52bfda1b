// The whole of BERT once more, as its formulas stand on paper: loops over indices, in double, with
// none of the library's functions. Whatever is fast or clever elsewhere must agree with this.
#include <cmath>
#include <numbers>
#include <vector>

#include "bert/bert.h"
#include "bert/outputs.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

using Row = std::vector<double>;
using Matrix = std::vector<Row>;

Matrix linear_spec(const Matrix& x, const Linear& map) {
  const Index O = map.weight().dim(0), I = map.weight().dim(1);
  Matrix y(x.size(), Row(O));
  for (std::size_t n = 0; n < x.size(); ++n)
    for (Index o = 0; o < O; ++o) {
      y[n][o] = double(map.bias(o));
      for (Index i = 0; i < I; ++i) y[n][o] += x[n][i] * double(map.weight()(o, i));
    }
  return y;
}

Matrix add_and_normalise(const Matrix& a, const Matrix& b, const LayerNorm& norm, double epsilon) {
  Matrix y = a;
  for (std::size_t n = 0; n < y.size(); ++n) {
    const double H = double(y[n].size());
    double mean = 0, variance = 0;
    for (std::size_t h = 0; h < y[n].size(); ++h) mean += (y[n][h] += b[n][h]) / H;
    for (const double v : y[n]) variance += (v - mean) * (v - mean) / H;
    for (std::size_t h = 0; h < y[n].size(); ++h)
      y[n][h] = double(norm.weight(h)) * (y[n][h] - mean) / std::sqrt(variance + epsilon) +
                double(norm.bias(h));
  }
  return y;
}

// probs[a][i][j] and the context they mix, (T,H).
Matrix attention_spec(const Matrix& Q, const Matrix& K, const Matrix& V, Index A,
                      std::vector<Matrix>& probs) {
  const std::size_t T = Q.size(), D = Q[0].size() / A;
  Matrix context(T, Row(A * D, 0));
  probs.assign(A, Matrix(T, Row(T)));
  for (std::size_t a = 0; a < std::size_t(A); ++a)
    for (std::size_t i = 0; i < T; ++i) {
      double sum = 0;
      for (std::size_t j = 0; j < T; ++j) {
        double score = 0;
        for (std::size_t d = 0; d < D; ++d) score += Q[i][a * D + d] * K[j][a * D + d];
        sum += probs[a][i][j] = std::exp(score / std::sqrt(double(D)));
      }
      for (std::size_t j = 0; j < T; ++j) {
        probs[a][i][j] /= sum;
        for (std::size_t d = 0; d < D; ++d)
          context[i][a * D + d] += probs[a][i][j] * V[j][a * D + d];
      }
    }
  return context;
}

double gelu_spec(double v) { return v / 2 * (1 + std::erf(v / std::numbers::sqrt2)); }

Tensor to_tensor(const Matrix& x) {
  Tensor y(Shape{std::ssize(x), std::ssize(x[0])});
  for (Index n = 0; n < y.dim(0); ++n)
    for (Index h = 0; h < y.dim(1); ++h) y(n, h) = static_cast<real>(x[n][h]);
  return y;
}

}  // namespace

TEST_CASE("the whole model agrees with its formulas written as loops in double") {
  Bert bert = little_bert();
  const Config& c = bert.config;
  if (GENERATE(false, true)) pack(bert);
  const Sequence sentence{{2, 7, 9, 30, 30, 4, 3, 5, 6, 3}, {0, 0, 0, 0, 0, 0, 0, 1, 1, 1}, {}};
  const Trace trace = forward(bert, sentence);
  // Rounding grows from layer to layer: LayerNorm divides by deviations of about 1.
  const Tolerance allowed{tolerance::spec.absolute * 50, tolerance::spec.relative * 50};

  const EmbeddingParameters& e = bert.embeddings;
  Matrix words(sentence.T(), Row(c.H)), others(sentence.T(), Row(c.H));
  for (Index t = 0; t < sentence.T(); ++t)
    for (Index h = 0; h < c.H; ++h) {
      words[t][h] = double(e.word(sentence.ids[t], h));
      others[t][h] = double(e.type(sentence.types[t], h)) + double(e.position(t, h));
    }
  Matrix hidden = add_and_normalise(words, others, e.norm, c.epsilon);
  CHECK(difference(trace.hidden[0], to_tensor(hidden), allowed) == "");

  for (Index l = 0; l < c.L; ++l) {
    const auto& [attention, ffn] = bert.layers[l];
    std::vector<Matrix> probs;
    const Matrix context =
        attention_spec(linear_spec(hidden, attention.query), linear_spec(hidden, attention.key),
                       linear_spec(hidden, attention.value), c.A, probs);
    for (Index a = 0; a < c.A; ++a)
      CHECK(difference(slice(trace.layers[l].probs[0], a), to_tensor(probs[a]), allowed) == "");
    const Matrix middle = add_and_normalise(linear_spec(context, attention.output), hidden,
                                            attention.norm, c.epsilon);
    Matrix inner = linear_spec(middle, ffn.inner);
    for (Row& row : inner)
      for (double& v : row) v = gelu_spec(v);
    hidden = add_and_normalise(linear_spec(inner, ffn.output), middle, ffn.norm, c.epsilon);
    CHECK(difference(trace.hidden[l + 1], to_tensor(hidden), allowed) == "");
  }

  Matrix pooled = linear_spec({hidden[0]}, *bert.pooler);
  for (double& v : pooled[0]) v = std::tanh(v);
  CHECK(difference(trace.pooled, to_tensor(pooled), allowed) == "");
}

TEST_CASE("the heads agree with their formulas written as loops in double") {
  Bert bert = little_bert(1);
  Config& c = bert.config;
  Rng rng{21};
  const auto random_linear = [&](Index outputs) {
    return Linear(normal(rng, {outputs, c.H}), normal(rng, {outputs}));
  };
  bert.masked_word = MaskedWordHead{
      random_linear(c.H), {normal(rng, {c.H}), normal(rng, {c.H})}, {}, normal(rng, {c.V})};
  bert.next_sentence = random_linear(2);
  c.labels = {"a", "b", "c"};
  bert.classifier = random_linear(3);
  const std::vector<Sequence> sequences{{{2, 7, 9, 3}, {}, {}}, {{2, 5, 3}, {}, {1, 0, 1}}};
  const Trace trace = forward(bert, stack(sequences, c));
  const Tolerance allowed{tolerance::spec.absolute * 50, tolerance::spec.relative * 50};

  const Tensor& h = trace.hidden.back();
  Matrix hidden(h.dim(0), Row(c.H)), pooled(2, Row(c.H));
  for (Index n = 0; n < h.dim(0); ++n)
    for (Index i = 0; i < c.H; ++i) hidden[n][i] = double(h(n, i));
  for (Index s = 0; s < 2; ++s)
    for (Index i = 0; i < c.H; ++i) pooled[s][i] = double(trace.pooled(s, i));
  CHECK(difference(trace.nsp_logits, to_tensor(linear_spec(pooled, *bert.next_sentence)),
                   allowed) == "");
  CHECK(difference(trace.logits, to_tensor(linear_spec(pooled, *bert.classifier)), allowed) == "");

  Matrix bent = linear_spec(hidden, bert.masked_word->transform);
  for (Row& row : bent)
    for (double& v : row) v = gelu_spec(v);
  const Matrix zeros(bent.size(), Row(c.H, 0));
  bent = add_and_normalise(bent, zeros, bert.masked_word->norm, c.epsilon);
  const Linear tied(bert.embeddings.word, bert.masked_word->bias);
  CHECK(difference(trace.mlm_logits, to_tensor(linear_spec(bent, tied)), allowed) == "");

  Matrix mean(2, Row(c.H, 0));  // the second sequence without its masked token
  for (Index i = 0; i < c.H; ++i) {
    mean[0][i] = (hidden[0][i] + hidden[1][i] + hidden[2][i] + hidden[3][i]) / 4;
    mean[1][i] = (hidden[4][i] + hidden[6][i]) / 2;
  }
  for (Row& row : mean) {
    double squares = 0;
    for (const double v : row) squares += v * v;
    for (double& v : row) v /= std::sqrt(squares);
  }
  CHECK(difference(sentence_embedding(h, trace.batch), to_tensor(mean), allowed) == "");
}
