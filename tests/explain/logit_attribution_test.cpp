#include "explain/logit_attribution.h"

#include <cmath>
#include <numeric>

#include "explain/biased_classifier.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

using Vector = std::vector<double>;

// A vector that is added to the residual stream below a LayerNorm, above it.
Vector above_norm(const Vector& x, const LayerNorm& norm, double deviation) {
  const double mean = std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
  Vector y;
  for (std::size_t h = 0; h < x.size(); ++h)
    y.push_back((x[h] - mean) / deviation * norm.weight.values()[h]);
  return y;
}

// What W reads of some columns of a row: W x.
Vector times(const Tensor& W, std::span<const real> x, Index first, Index count) {
  Vector y(static_cast<std::size_t>(W.dim(0)));
  for (Index o = 0; o < W.dim(0); ++o)
    for (Index i = first; i < first + count; ++i) y[o] += double(W(o, i)) * double(x[i]);
  return y;
}

// A vector in hidden.L at position 0 becomes so much of the logit.
double read_out(const Bert& bert, const Trace& run, const Vector& x, Index label) {
  double sum = 0;
  for (Index i = 0; i < 12; ++i) {
    double z = bert.pooler->bias(i), part = 0;
    for (Index h = 0; h < 12; ++h) {
      z += double(bert.pooler->weight()(i, h)) * double(run.hidden.back()(0, h));
      part += double(bert.pooler->weight()(i, h)) * x[h];
    }
    sum += double(bert.classifier->weight()(label, i)) * std::tanh(z) / z * part;
  }
  return sum;
}

}  // namespace

TEST_CASE("the ledger's parts sum to the logit, for every class") {
  const Bert bert = biased_classifier();
  const Trace run = forward(bert, four_words);
  for (Index label = 0; label < 3; ++label) {
    const Ledger ledger = logit_ledger(bert, run, label);
    double parts = ledger.embedding + ledger.bias;
    for (const real part : ledger.parts.values()) parts += part;
    CHECK(ledger.sum == Approx(double(run.logits(0, label))).margin(1e-5));
    CHECK(parts == Approx(ledger.sum).margin(1e-5));
  }
}

TEST_CASE("a part's entry is its vector carried up through the LayerNorms above it") {
  const Bert bert = biased_classifier();
  const Trace run = forward(bert, four_words);
  const Ledger ledger = logit_ledger(bert, run, 2);
  for (Index l = 0; l < 3; ++l)
    for (Index part = 0; part < 4; ++part) {
      const auto& [attention, ffn] = bert.layers[l];
      Vector x = part < 3
                     ? times(attention.output.weight(), run.layers[l].context.row(0), 4 * part, 4)
                     : times(ffn.output.weight(), run.layers[l].inner.row(0), 0, 20);
      if (part < 3) x = above_norm(x, attention.norm, run.layers[l].middle.deviation(0));
      x = above_norm(x, ffn.norm, run.layers[l].output.deviation(0));
      for (Index above = l + 1; above < 3; ++above) {
        x = above_norm(x, bert.layers[above].attention.norm, run.layers[above].middle.deviation(0));
        x = above_norm(x, bert.layers[above].feed_forward.norm,
                       run.layers[above].output.deviation(0));
      }
      CHECK(double(ledger.parts(l, part)) == Approx(read_out(bert, run, x, 2)).margin(1e-5));
    }
}

TEST_CASE("a head whose context is zero has no entry") {
  const Bert bert = biased_classifier();
  const auto erase = [](Index, Tensor& context) {
    for (Index t = 0; t < context.dim(1); ++t)
      for (Index d = 0; d < context.dim(2); ++d) context(1, t, d) = 0;
  };
  const Trace run = forward(bert, four_words, {{Site::context, 1, erase, {}}});
  CHECK(logit_ledger(bert, run, 0).parts(1, 1) == 0);
}

TEST_CASE("only a class's logit has a ledger") {
  const Bert bert = biased_classifier();
  for (const Aim& aim :
       {Aim{loss(1), "loss:1", 1, {}}, Aim{pooled_number(0), "pooled:0", {}, {}}}) {
    Question question(bert, four_words, aim, little_special);
    CHECK_THROWS_AS(explain_by_logit_attribution(question, {}), std::invalid_argument);
  }
  const Bert without = little_bert();
  CHECK_THROWS_AS(logit_ledger(without, forward(without, four_words), 0), std::invalid_argument);
}
