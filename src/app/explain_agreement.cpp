#include "app/explain_agreement.h"

#include <cmath>

#include "draw/number_text.h"

namespace glassbert {
namespace {

constexpr Index top_words = 3;

std::string chance_text(const MethodAgreement& m) {
  return join("chance: orders drawn at random have a tau of size ", fixed_text(m.tau_by_chance, 2),
              " in the mean, and 1 in 20 has more than ", fixed_text(m.tau_rarely, 2),
              "; of their ", m.k, " largest, ", percent_text(m.top_by_chance), " are the same");
}

Matrix agreement_panel(const std::string& title, const AnswersAgreement& agreement,
                       const Tensor& values, ScaleKind scale, const std::string& value) {
  Matrix matrix;
  matrix.title = title;
  for (const std::string& method : agreement.methods)  // the longest would be cut
    matrix.rows.push_back(method == "gradient-attention-signed" ? "grad-attention-signed" : method);
  matrix.columns = matrix.rows;
  matrix.row_title = matrix.column_title = "method";
  matrix.value_name = value;
  matrix.values = values;
  matrix.scale = scale;
  return matrix;
}

struct MethodPair {
  std::string names;
  double tau;
};

}  // namespace

std::optional<AnswersAgreement> agreement_of(const std::vector<Answer>& answers,
                                             std::uint64_t seed) {
  AnswersAgreement agreement;
  std::vector<std::vector<double>> scores;
  for (const Answer& answer : answers) {
    const Explanation& e = answer.explanation;
    if (e.is_matrix() || e.columns != Along::tokens) continue;
    std::vector<double>& list = scores.emplace_back();
    for (std::size_t t = 0; t < answer.tokens.size(); ++t)
      if (!answer.is_special[t]) list.push_back(e.values(static_cast<Index>(t)));
    agreement.methods.push_back(answer.method.name);
  }
  if (scores.size() < 2 || scores[0].size() < 2) return std::nullopt;
  agreement.matrices = method_agreement(scores, top_words, seed);
  return agreement;
}

Picture draw_agreement(const AnswersAgreement& agreement, const std::string& sentence,
                       const std::string& model) {
  const MethodAgreement& m = agreement.matrices;
  const Caption caption{
      "How far the methods agree about which tokens matter", sentence,
      join(model, " · ", m.n, " tokens, special ones left out · the order of the sizes of scores, ",
           "signs left out · ", chance_text(m),
           " · agreement is no proof: methods can be wrong "
           "together")};
  return Heatmap{caption,
                 {agreement_panel("the whole order", agreement, m.tau, ScaleKind::symmetric,
                                  "Kendall's tau-b"),
                  agreement_panel(join("the ", m.k, " largest"), agreement, m.top, ScaleKind::unit,
                                  "share in common")}};
}

std::string agreement_sentence(const AnswersAgreement& agreement) {
  const MethodAgreement& m = agreement.matrices;
  MethodPair most{"", -2}, least{"", 2};
  double sum = 0, pairs = 0;
  const Index M = std::ssize(agreement.methods);
  for (Index a = 0; a < M; ++a)
    for (Index b = a + 1; b < M; ++b) {
      const double tau = m.tau(a, b);
      if (std::isnan(tau)) continue;
      const std::string names = agreement.methods[a] + " and " + agreement.methods[b];
      if (tau > most.tau) most = {names, tau};
      if (tau < least.tau) least = {names, tau};
      sum += tau;
      ++pairs;
    }
  if (pairs == 0) return "agreement: no method puts the tokens into an order";
  return join("agreement of ", M, " methods on ", m.n, " tokens: tau ", fixed_text(sum / pairs, 2),
              " in the mean; most ", most.names, " (", fixed_text(most.tau, 2), "), least ",
              least.names, " (", fixed_text(least.tau, 2), "); ", chance_text(m));
}

}  // namespace glassbert
