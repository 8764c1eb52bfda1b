#include "debate/guides.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "debate/additive_row.h"
#include "debate/adversary.h"
#include "debate/row_answers.h"
#include "explain/rollout.h"
#include "math/look_up.h"
#include "math/views.h"

namespace glassbert {
namespace {

using namespace std::string_view_literals;
constexpr std::array guide_names{"uniform"sv, "attention"sv, "attention, permuted"sv,
                                 "rollout"sv, "adversary"sv, "its own, learned"sv};
constexpr Index answers_to_spend = 300;  // on each text's adversary

// Of all T positions, those between [CLS] and [SEP], divided by their sum; where they have nothing,
// all alike.  -> (1,T-2)
Tensor inner_shares(const std::vector<double>& weights) {
  const Index words = std::ssize(weights) - 2;
  const double sum = std::accumulate(weights.begin() + 1, weights.end() - 1, 0.0);
  Tensor shares(Shape{1, words});
  for (Index i = 0; i < words; ++i)
    shares(0, i) = static_cast<real>(sum > 0 ? weights[i + 1] / sum : 1 / double(words));
  return shares;
}

std::vector<double> mean_of_rows(const HeadRows& rows) {
  std::vector<double> mean(static_cast<std::size_t>(rows.K()));
  for (Index a = 0; a < rows.A(); ++a)
    for (Index k = 0; k < rows.K(); ++k) mean[k] += rows.row(a)[k] / double(rows.A());
  return mean;
}

Tensor row_of(const HeadRows& rows) {
  Tensor row(Shape{1, rows.K()});
  std::ranges::transform(rows.row(0), row.values().begin(), [](double w) { return real(w); });
  return row;
}

std::vector<double> mean_of_first_rows(const Tensor& P) {  // (A,T,T)
  const Index A = P.dim(0), T = P.dim(1);
  std::vector<double> mean(static_cast<std::size_t>(T));
  for (Index a = 0; a < A; ++a)
    for (Index k = 0; k < T; ++k) mean[k] += double(P(a, 0, k)) / double(A);
  return mean;
}

Tensor even_shares(const Tensor& shares) {
  Tensor even(shares.shape());
  std::ranges::fill(even.values(), 1 / static_cast<real>(even.size()));
  return even;
}

Tensor inner_vectors(const Bert& bert, const Sequence& sequence) {
  check(sequence.T() > 2, "guides: a text without words");
  return look_up(bert.embeddings.word, std::span(sequence.ids).subspan(1, sequence.T() - 2), "ids");
}

Tensor dealt_anew(Tensor shares, Rng& rng) {
  shuffle(shares.values(), rng);
  return shares;
}

}  // namespace

std::string_view name_of(Guide guide) { return guide_names[static_cast<std::size_t>(guide)]; }

std::vector<GuidedText> guided_texts(const Bert& bert, const Sequence& sequence,
                                     const SpecialIds& special, bool is_positive, double epsilon,
                                     Rng& rng) {
  const Index T = sequence.T();
  const Tensor h = inner_vectors(bert, sequence);
  Question question(bert, sequence, {}, special);
  question.run();
  check_has_outcome(question);
  RowAnswers network(question);
  FeasibleBest best(network, epsilon);
  climb_by_heads(best, answers_to_spend);
  const Tensor flow = rollout(attention_maps(question.run()));
  const auto rolled = flow.row(0);
  const Tensor attention = inner_shares(mean_of_rows(network.own_rows()));
  const auto weights_by = [&](Guide guide) {
    switch (guide) {
      case Guide::uniform:
        return inner_shares(std::vector<double>(static_cast<std::size_t>(T), 1.0));
      case Guide::attention:
        return attention;
      case Guide::permuted:
        return dealt_anew(attention, rng);
      case Guide::learned:
        return Tensor();
      case Guide::rollout:
        return inner_shares({rolled.begin(), rolled.end()});
      default:
        return inner_shares(mean_of_rows(best.rows()));
    }
  };
  std::vector<GuidedText> texts;
  for (const Guide guide : all_guides) texts.push_back({h, weights_by(guide), is_positive});
  return texts;
}

std::vector<GuidedText> guided_texts(const Bert& bert, const Sequence& sequence,
                                     const AdditiveHead& head, bool is_positive, double epsilon,
                                     Rng& rng) {
  AdditiveRow network(bert, sequence, head);
  FeasibleBest best(network, epsilon);
  climb_by_heads(best, answers_to_spend);
  const Tensor attention = row_of(network.own_rows());
  const Tensor h = frozen_vectors(bert, sequence, Frozen::words);
  return {{h, even_shares(attention), is_positive},
          {h, dealt_anew(attention, rng), is_positive},
          {h, row_of(best.rows()), is_positive},
          {h, attention, is_positive},
          {h, Tensor(), is_positive}};
}

std::vector<GuidedText> guided_texts(const Bert& bert, const Sequence& sequence, Index layer,
                                     bool is_positive, Rng& rng) {
  const Tensor h = inner_vectors(bert, sequence);
  const Trace run = forward(bert, sequence, {}, Depth::attention);
  const Tensor attention = inner_shares(mean_of_first_rows(run.layers.at(layer).probs[0]));
  return {{h, even_shares(attention), is_positive},
          {h, dealt_anew(attention, rng), is_positive},
          {h, attention, is_positive},
          {h, Tensor(), is_positive}};
}

}  // namespace glassbert
