#include "debate/row_answers.h"

#include <algorithm>

#include "debate/short_outcome.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

constexpr Index most_at_once = 512;
constexpr Index most_shown = 16;  // classes or words in a short outcome

HeadRows own_rows_of(Question& question, const std::vector<Index>& keys) {
  const Tensor& probs = question.run().layers.back().probs[0];
  HeadRows rows(probs.dim(0), std::ssize(keys));
  for (Index a = 0; a < rows.A(); ++a)
    for (Index k = 0; k < rows.K(); ++k)
      rows.row(a)[k] = probs(a, outcome_row(question.aim()), keys[k]);
  return rows;
}

}  // namespace

RowAnswers::RowAnswers(Question& question)
    : RowNetwork(question.keys(), own_rows_of(question, question.keys())),
      question_(question),
      outcome_(outcome_of(question.run(), 0, question.aim())),
      likeliest_(likeliest_places(outcome_, most_shown)) {
  answer_ = shorten(outcome_);
}

RowAnswer RowAnswers::shorten(const Outcome& outcome) const {
  return {total_variation(outcome_, outcome), shortened(outcome, likeliest_),
          entry_of(likeliest_, decision_of(outcome))};
}

Tensor RowAnswers::contexts_of(std::span<const HeadRows> candidates) const {
  const Config& config = question_.bert().config;
  const Tensor& value = question_.run().layers.back().value;
  Tensor contexts(Shape{std::ssize(candidates), config.H});
  for (Index s = 0; s < std::ssize(candidates); ++s)
    for (Index a = 0; a < config.A; ++a) {
      const auto row = candidates[s].row(a);
      const auto context = contexts.row(s).subspan(a * config.D(), config.D());
      for (std::size_t k = 0; k < row.size(); ++k) {
        if (row[k] == 0) continue;
        const auto value_k = value.row(keys_[k]).subspan(a * config.D(), config.D());
        for (std::size_t d = 0; d < context.size(); ++d)
          context[d] += static_cast<real>(row[k]) * value_k[d];
      }
    }
  return contexts;
}

std::vector<RowAnswer> RowAnswers::compute(std::span<const HeadRows> candidates) {
  const Config& config = question_.bert().config;
  const Index row = outcome_row(question_.aim()), top = config.L - 1;
  Aim aim = question_.aim();
  if (aim.position) aim.position = 0;  // of the one token there is
  const Tensor state = question_.run().hidden[top];
  std::vector<RowAnswer> all;
  for (Index first = 0; first < std::ssize(candidates); first += most_at_once) {
    const auto some =
        candidates.subspan(first, std::min<Index>(most_at_once, std::ssize(candidates) - first));
    const Index S = std::ssize(some);
    Trace below;
    below.batch = stack(
        std::vector<Sequence>(some.size(), {{question_.sequence().ids[row]}, {}, {}}), config);
    below.hidden.resize(config.L + 1);
    below.hidden[top] = Tensor(Shape{S, config.H});
    for (Index s = 0; s < S; ++s)
      std::ranges::copy(state.row(row), below.hidden[top].row(s).begin());
    const Tensor contexts = contexts_of(some);
    const auto put_in = [&](Index s, Tensor& context) {  // (A,1,D)
      std::ranges::copy(contexts.row(s), context.values().begin());
    };
    const Trace above = question_.continue_from(below, top, {{Site::context, top, put_in, {}}});
    for (Index s = 0; s < S; ++s) all.push_back(shorten(outcome_of(above, s, aim)));
  }
  return all;
}

SharedRow::SharedRow(RowNetwork& heads)
    : RowNetwork(heads.keys(), mean_of_heads(heads.own_rows())), heads_(heads) {
  answer_ = heads.own_answer();
}

std::vector<RowAnswer> SharedRow::compute(std::span<const HeadRows> candidates) {
  std::vector<HeadRows> everywhere;
  for (const HeadRows& one : candidates) {
    HeadRows& rows = everywhere.emplace_back(heads_.own_rows());
    for (Index a = 0; a < rows.A(); ++a) std::ranges::copy(one.row(0), rows.row(a).begin());
  }
  return heads_.answers(everywhere);
}

}  // namespace glassbert
