#include "debate/additive_row.h"

#include <numeric>

#include "measure/total_variation.h"

namespace glassbert {
namespace {

Outcome outcome_of_run(const AdditiveRun& run) { return {1 - run.positive(), run.positive()}; }

std::vector<Index> positions_from_one(Index count) {
  std::vector<Index> positions(count);
  std::iota(positions.begin(), positions.end(), Index{1});
  return positions;
}

HeadRows rows_of_alpha(const Tensor& alpha) {
  HeadRows rows(1, alpha.size());
  for (Index t = 0; t < alpha.size(); ++t) rows.row(0)[t] = alpha(0, t);
  return rows;
}

AdditiveRun run_head(const Tensor& vectors, const AdditiveHead& head) {
  check(vectors.dim(1) == head.model.inner.weight().dim(1), "additive head ", head.name,
        ": it reads vectors of ", head.model.inner.weight().dim(1), " numbers, the model's have ",
        vectors.dim(1));
  return attend_additively(head.model, vectors);
}

}  // namespace

AdditiveRow::AdditiveRow(const Bert& bert, const Sequence& sequence, const AdditiveHead& head)
    : AdditiveRow(frozen_vectors(bert, sequence, head.frozen), {}, head) {}

AdditiveRow::AdditiveRow(Tensor vectors, AdditiveRun run, const AdditiveHead& head)
    : RowNetwork(positions_from_one(vectors.dim(0)),
                 rows_of_alpha((run = run_head(vectors, head)).alpha)),
      head_(head),
      vectors_(std::move(vectors)),
      outcome_(outcome_of_run(run)) {
  answer_ = shorten(outcome_);
}

// The class decided for comes first.
RowAnswer AdditiveRow::shorten(const Outcome& outcome) const {
  const Index decided = decision_of(outcome_);
  return {total_variation(outcome_, outcome),
          {outcome[decided], outcome[1 - decided]},
          decision_of(outcome) == decided ? 0 : 1};
}

std::vector<RowAnswer> AdditiveRow::compute(std::span<const HeadRows> candidates) {
  std::vector<RowAnswer> answers;
  for (const HeadRows& rows : candidates) {
    Tensor alpha(Shape{1, rows.K()});
    for (Index k = 0; k < rows.K(); ++k) alpha(0, k) = static_cast<real>(rows.row(0)[k]);
    answers.push_back(shorten(outcome_of_run(read_out(head_.model, vectors_, std::move(alpha)))));
  }
  return answers;
}

Outcome additive_outcome(const Bert& bert, const Sequence& sequence, const AdditiveHead& head) {
  return outcome_of_run(run_head(frozen_vectors(bert, sequence, head.frozen), head));
}

}  // namespace glassbert
