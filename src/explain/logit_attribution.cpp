#include "explain/logit_attribution.h"

#include <cmath>
#include <numeric>

#include "explain/ledger_parts.h"
#include "math/matmul.h"

namespace glassbert {
namespace {

template <class Numbers>
double dot(const Worth& x, const Numbers& y) {
  return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
}

// What a number added to hidden.L at position 0 is worth: classifier, the line for tanh, pooler.
// Adds their biases.
Worth below_outputs(const Bert& bert, std::span<const real> hidden, Index label, double& bias) {
  const Tensor& W = bert.pooler->weight();
  const auto classes = bert.classifier->weight().row(label);
  bias += bert.classifier->bias(label);
  Worth g(hidden.size());
  for (Index i = 0; i < W.dim(0); ++i) {
    const double b = bert.pooler->bias(i);
    const double z = b + std::inner_product(hidden.begin(), hidden.end(), W.row(i).begin(), 0.0);
    const double slope = tanh_line(z);
    bias += classes[i] * slope * b;
    for (std::size_t h = 0; h < g.size(); ++h) g[h] += classes[i] * slope * double(W.row(i)[h]);
  }
  return g;
}

}  // namespace

Ledger logit_ledger(const Bert& bert, const Trace& run, Index label) {
  check(bert.pooler && bert.classifier, "logit attribution: the checkpoint has no classifier");
  const Index L = bert.config.L, A = bert.config.A, D = bert.config.D();
  Ledger ledger{Tensor(Shape{L, A + 1})};
  Worth g = below_outputs(bert, run.hidden[L].row(0), label, ledger.bias);
  for (Index l = L - 1; l >= 0; --l) {
    const auto& [attention, ffn] = bert.layers[l];
    const LayerTrace& layer = run.layers[l];
    ledger.bias += dot(g, ffn.norm.bias.values());
    g = worth_below_norm(g, ffn.norm, layer.output.deviation(0));
    ledger.bias += dot(g, ffn.output.bias.values());
    const double of_ffn = ledger_part(g, ffn.output.weight(), layer.inner.row(0), 0, bert.config.F);
    ledger.parts(l, A) = static_cast<real>(of_ffn);
    ledger.sum += of_ffn;

    ledger.bias += dot(g, attention.norm.bias.values());
    g = worth_below_norm(g, attention.norm, layer.middle.deviation(0));
    ledger.bias += dot(g, attention.output.bias.values());
    for (Index a = 0; a < A; ++a) {
      const double of_head =
          ledger_part(g, attention.output.weight(), layer.context.row(0), a * D, D);
      ledger.parts(l, a) = static_cast<real>(of_head);
      ledger.sum += of_head;
    }
  }
  ledger.embedding = dot(g, run.hidden[0].row(0));
  ledger.sum += ledger.embedding + ledger.bias;
  return ledger;
}

Ledger lead_ledger(const Bert& bert, const Trace& run, Index label, Index other) {
  const Ledger of_label = logit_ledger(bert, run, label), of_other = logit_ledger(bert, run, other);
  return {subtract(of_label.parts, of_other.parts), of_label.embedding - of_other.embedding,
          of_label.bias - of_other.bias, of_label.sum - of_other.sum};
}

Explanation explain_by_logit_attribution(Question& question, const Choices&) {
  const Aim& aim = question.aim();
  check(aim.is_logit && aim.label, "logit-attribution: --objective ", aim.text,
        " is no logit of a class; give logit:K");
  const Ledger ledger = logit_ledger(question.bert(), question.run(), *aim.label);
  return {ledger.parts,
          Along::parts,
          Along::layers,
          {{"choices",
            "direct contribution along the residual stream of position 0; LayerNorm "
            "deviations and tanh(z)/z as in this run"},
           {"embedding", ledger.embedding},
           {"bias", ledger.bias},
           {"sum", ledger.sum}}};
}

}  // namespace glassbert
